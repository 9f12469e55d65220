package io.counterfoil.bench.system;

import io.counterfoil.local.servers.CannotStart;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens in another process. */
public final class Waiting {
    private static final long PAUSE_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(50);

    private Waiting() {}

    /**
     * Returns when it has happened.
     *
     * @param what completes "waited in vain until ..."
     */
    public static void until(String what, Duration patience, BooleanSupplier happened) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new CannotStart("Waited in vain for " + patience.toSeconds() + " s until " + what + ".");
            }
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
    }
}
