package io.counterfoil.cart.guest;

import java.time.Duration;

/**
 * How a kind of cart may be called, per store.
 *
 * @param calls so many in this time, in the long run
 * @param burst so many at once after a rest
 * @param parallel so many at the same time
 */
public record Pace(int calls, Duration within, int burst, int parallel) {

    /** Of shops on machines of their own: few calls at a time are what spares them. */
    public static final Pace USUAL = new Pace(50, Duration.ofSeconds(1), 50, 4);

    public Pace {
        if (calls < 1 || burst < 1 || parallel < 1) {
            throw new IllegalArgumentException("a pace that allows no call");
        }
    }

    long stepMicros() {
        return within.toNanos() / 1_000 / calls;
    }
}
