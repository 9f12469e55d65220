package io.counterfoil.cart.http;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a call failed, in words; never the exception's own text, which could quote what was sent. */
final class Causes {

    private Causes() {}

    static boolean any(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }

    /** Why there was no connection; empty when there was one and it broke. */
    static Optional<String> notConnected(Throwable failure) {
        // The client wraps an unknown host into a refused connection: the first that fits says most.
        if (any(failure, UnresolvedAddressException.class)) {
            return Optional.of("nobody knows the host");
        }
        if (any(failure, HttpConnectTimeoutException.class)) {
            return Optional.of("nobody answers there");
        }
        return any(failure, ConnectException.class) ? Optional.of("refused") : Optional.empty();
    }
}
