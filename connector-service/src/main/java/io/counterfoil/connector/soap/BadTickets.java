package io.counterfoil.connector.soap;

import io.counterfoil.connector.login.Failures;
import io.counterfoil.connector.login.Password;
import jakarta.enterprise.context.ApplicationScoped;

/** Tickets that were never given, counted by the address that they come from. */
@ApplicationScoped
class BadTickets {

    private static final int A_MINUTE = 20;

    private final Failures failures = new Failures(A_MINUTE);
    private final PostgresTickets given;
    private final Password password;

    BadTickets(PostgresTickets given, Password password) {
        this.given = given;
        this.password = password;
    }

    /** Whether there is, or was, a session of this ticket; counted when not. */
    boolean isGiven(String ticket, String address) {
        boolean known = given.contains(password.mac(ticket));
        if (!known) {
            failures.add(address);
        }
        return known;
    }

    boolean areComingFrom(String address) {
        return failures.areTooMany(address);
    }
}
