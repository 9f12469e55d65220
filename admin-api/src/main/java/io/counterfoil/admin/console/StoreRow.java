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

    public String heldShown() {
        Glance glance = health.glance();
        return glance == null ? "?" : glance.heldShown();
    }

    public String waitingShown() {
        Glance glance = health.glance();
        return glance == null ? "?" : Integer.toString(glance.waiting());
    }

    public @Nullable Instant oldestWaiting() {
        Glance glance = health.glance();
        return glance == null ? null : glance.oldestWaiting();
    }

    int held() {
        Glance glance = health.glance();
        return glance == null ? 0 : glance.held();
    }

    int waiting() {
        Glance glance = health.glance();
        return glance == null ? 0 : glance.waiting();
    }

    /** Whether something of it asks for a person. */
    public boolean inTrouble() {
        return overdue || !health.troubles().isEmpty();
    }
}
