package io.counterfoil.cart.connection;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a cart could not be read. What kind it is and the words travel to people, so they never quote a secret.
 *
 * @param reason what happened and what to do, for people
 * @param waitAtLeast how long the cart asked us to wait
 */
public record Trouble(Kind kind, String reason, Optional<Duration> waitAtLeast) {

    /** For programs; the names are published. */
    public enum Kind {
        WRONG_KEY,
        NOT_FOUND,
        RATE_LIMITED,
        SERVER_ERROR,
        NOT_JSON,
        TRUNCATED,
        TIMED_OUT,
        NOT_REACHED,
        ADDRESS_REFUSED
    }

    public static Trouble of(Kind kind, String reason) {
        return new Trouble(kind, reason, Optional.empty());
    }
}
