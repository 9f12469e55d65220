package io.counterfoil.cart.guest;

import io.counterfoil.cart.connection.Trouble;
import java.time.Duration;

/**
 * How long a cart in trouble is left alone: twice as long after each failure, or as long as the cart asked for.
 *
 * @param first after the first failure; a second or more
 * @param most at the most
 */
public record BackOff(Duration first, Duration most) {

    /** A cart that asks for no wait at all still gets one. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private static final int DOUBLINGS = 20;

    public Duration after(int failuresBefore, Trouble trouble) {
        return trouble.waitAtLeast()
                .map(asked -> longer(asked, LEAST))
                .orElseGet(() -> shorter(first.multipliedBy(1L << Math.min(failuresBefore, DOUBLINGS)), most));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
