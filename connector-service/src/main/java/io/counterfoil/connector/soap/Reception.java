package io.counterfoil.connector.soap;

import io.counterfoil.connector.login.DoorSchedule;
import io.counterfoil.connector.login.Failures;
import io.counterfoil.connector.login.Familiar;
import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.login.Password;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * authenticate: who is let in, and what the Web Connector does next (quickbooks.md section 2). A contact without work is
 * one read and writes nothing of its own.
 *
 * <p>Wrong passwords never lock a store: only the address that they come from is refused, for a minute. Who has signed in
 * from there before is counted alone, because hosts of QuickBooks have many merchants behind one address.
 */
@ApplicationScoped
class Reception {

    /** The Web Connector calls again after so many seconds, when Auto-Run is on. */
    static final List<String> BUSY = List.of("", "busy", "60");

    private static final List<String> NOT_A_VALID_USER = List.of("", "nvu");
    private static final int WRONG_A_MINUTE = 60;
    private static final int LONGEST_USER_NAME = 100;

    private final Failures failures = new Failures(WRONG_A_MINUTE);
    private final Familiar familiar = new Familiar();
    private final Logins logins;
    private final Password passwords;
    private final DoorSchedule door;
    private final Calls calls;
    private final Clock clock;

    Reception(Logins logins, Password passwords, DoorSchedule door, Calls calls, Clock clock) {
        this.logins = logins;
        this.passwords = passwords;
        this.door = door;
        this.calls = calls;
        this.clock = clock;
    }

    List<String> greet(String userName, String password, String address) {
        if (userName.length() > LONGEST_USER_NAME) {
            return NOT_A_VALID_USER;
        }
        String visitor = address + " " + userName;
        String counted = familiar.is(visitor) ? visitor : address;
        if (failures.areTooMany(counted)) {
            return NOT_A_VALID_USER;
        }
        String mac = passwords.mac(userName, password);
        Optional<Logins.Caller> caller = logins.caller(userName, mac, clock.instant());
        if (caller.isPresent() && Password.same(caller.get().passwordMac(), mac)) {
            familiar.remember(visitor);
            return welcome(caller.get());
        }
        failures.add(counted);
        report(caller);
        return NOT_A_VALID_USER;
    }

    private List<String> welcome(Logins.Caller caller) {
        door.accepted(caller.login());
        return caller.hasWork()
                ? List.of(calls.open(caller.login()), caller.companyPath())
                : List.of(Ticketless.ticket(), "none");
    }

    private void report(Optional<Logins.Caller> caller) {
        caller.ifPresentOrElse(
                known -> door.refused(
                        known.login(),
                        known.passwordMac().isEmpty() ? Login.Refused.NO_PASSWORD_YET : Login.Refused.WRONG_PASSWORD),
                door::strange);
    }
}
