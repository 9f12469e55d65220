package io.counterfoil.cart.setup;

import io.counterfoil.cart.connection.Connections;
import io.counterfoil.cart.sync.PollStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection as a person sees it, never with its secret.
 *
 * @param keyPrefix the beginning of the key
 * @param keyLast4 its end
 * @param testPassedAt null until this connection passed its test
 */
record ConnectionPage(
        String url,
        String keyPrefix,
        String keyLast4,
        @Nullable Instant testPassedAt,
        PollStatus status) {

    ConnectionPage(Connections.Shown shown, PollStatus status) {
        this(shown.url().toString(), shown.keyPrefix(), shown.keyLast4(), shown.testPassedAt(), status);
    }
}
