package io.counterfoil.cart.http;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a call failed, in words; never the exception's own text, which could quote what was sent. */
final class Causes {

    private Causes() {}

    static boolean any(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }

    /** Why there was no connection; empty when there was one and it broke. */
    static Optional<Trouble> notConnected(Throwable failure) {
        if (any(failure, SSLException.class)) {
            return trouble(
                    Kind.TLS,
                    "The cart's TLS certificate or encryption was not accepted. Renew the certificate for the name in"
                            + " the address.");
        }
        // The client wraps an unknown host into a refused connection: the first that fits says most.
        if (any(failure, UnresolvedAddressException.class)) {
            return trouble(
                    Kind.NAME_NOT_FOUND,
                    "No connection to the cart: nobody knows the host. Check how the shop's address is written.");
        }
        if (any(failure, HttpConnectTimeoutException.class)) {
            return trouble(
                    Kind.NOT_REACHED,
                    "No connection to the cart: nobody answers there. Check that the shop is up and that no firewall"
                            + " keeps this service out.");
        }
        return any(failure, ConnectException.class)
                ? trouble(
                        Kind.CONNECTION_REFUSED,
                        "No connection to the cart: it was refused. Check the port in the shop's address and that the"
                                + " shop is up.")
                : Optional.empty();
    }

    private static Optional<Trouble> trouble(Kind kind, String reason) {
        return Optional.of(Trouble.of(kind, reason));
    }
}
