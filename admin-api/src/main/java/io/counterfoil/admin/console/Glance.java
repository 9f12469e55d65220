package io.counterfoil.admin.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a store's orders are, as queue-service counts them.
 *
 * @param oldestWaiting since when the oldest work waits for QuickBooks; null when none does
 */
record Glance(int held, int pending, int waiting, @Nullable Instant oldestWaiting) {

    private static final int COUNTED = 1000;

    /** Orders with something for a person. */
    public String heldShown() {
        return shown(held);
    }

    public String pendingShown() {
        return shown(pending);
    }

    private static String shown(int count) {
        return count < COUNTED ? Integer.toString(count) : COUNTED + "+";
    }
}
