package io.counterfoil.connector.soap;

import java.util.UUID;

/** What a Web Connector has that was sent away at once, and what it is told then. No database is asked about it. */
final class Ticketless {

    /** No ticket of a session has a dot. */
    private static final String PREFIX = "no-session.";

    private Ticketless() {}

    static String ticket() {
        return PREFIX + UUID.randomUUID();
    }

    static boolean is(String ticket) {
        return ticket.isEmpty() || ticket.startsWith(PREFIX);
    }

    static String lastError(String ticket) {
        return ticket.isEmpty()
                ? "The sign-in was refused. Press \"New password\" on the Web Connector tab of your store and type the new"
                        + " password into the Web Connector. The user name stays the same."
                : "There was nothing to do. The next update asks again.";
    }
}
