package io.counterfoil.simulator.quickbooks;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** No time passes. */
    Pause NONE = unused -> {};

    /** Real time passes. */
    Pause REAL = duration -> {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    };

    void of(Duration duration);
}
