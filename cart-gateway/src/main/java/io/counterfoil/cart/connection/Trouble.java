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
        /** Nobody knows the host's name. */
        NAME_NOT_FOUND,
        /** The host lets nobody connect there. */
        CONNECTION_REFUSED,
        /** The certificate or the encryption was not accepted. */
        TLS,
        /** The host answers, but the cart's API is not at this path. */
        NOT_FOUND,
        /** Something answers that is not this kind of cart. */
        NOT_THIS_CART,
        WRONG_KEY,
        /** The key is good, but may not do what is needed. */
        MISSING_RIGHT,
        /** The clocks differ too much for a signed call. */
        CLOCK_SKEW,
        /** A list of addresses, or a firewall, keeps this service out. */
        BLOCKED,
        /** The cart answers over https only. */
        HTTPS_ENFORCED,
        RATE_LIMITED,
        /** The cart understood the call and will not do it, however often it is asked. */
        REFUSED,
        SERVER_ERROR,
        NOT_JSON,
        TRUNCATED,
        TIMED_OUT,
        NOT_REACHED,
        ADDRESS_REFUSED,
        /** Nothing is wrong now: the cart wants, or needs, to be left alone for a while. */
        LEFT_ALONE
    }

    public Trouble waiting(Optional<Duration> atLeast) {
        return new Trouble(kind, reason, atLeast);
    }

    public static Trouble of(Kind kind, String reason) {
        return new Trouble(kind, reason, Optional.empty());
    }
}
