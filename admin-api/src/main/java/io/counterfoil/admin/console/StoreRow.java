package io.counterfoil.admin.console;

import io.counterfoil.admin.store.Store;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A store in the overview. */
record StoreRow(Head head, Health health, @Nullable Instant nextExpected, boolean overdue) {

    static StoreRow of(Store store, Health health, Instant now) {
        return new StoreRow(
                Head.of(store, Tab.AUTO_SYNC), health, health.nextExpected(store), health.overdue(store, now));
    }
}
