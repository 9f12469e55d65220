package io.counterfoil.admin.console;

import io.counterfoil.admin.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store at a glance. What could not be asked for is null.
 *
 * @param glance what of it is held and waits
 * @param failed tasks of the last session that failed
 * @param unknown tasks that the last session left without an answer
 * @param undecided tasks about which a person is asked
 * @param days the last days, the oldest first
 * @param troubles what is wrong, in words
 */
record Health(
        @Nullable Instant lastContact,
        @Nullable Glance glance,
        @Nullable Integer failed,
        @Nullable Integer unknown,
        @Nullable Integer undecided,
        List<DayFigures> days,
        List<String> troubles) {

    Health {
        days = List.copyOf(days);
        troubles = List.copyOf(troubles);
    }

    /** A Web Connector may be late by as much as it waits between two contacts. */
    private static final int LATE = 2;

    @Nullable
    Instant nextExpected(Store store) {
        return lastContact == null ? null : lastContact.plus(Duration.ofMinutes(store.webConnectorMinutes()));
    }

    boolean overdue(Store store, Instant now) {
        return lastContact != null
                && lastContact
                        .plus(Duration.ofMinutes((long) LATE * store.webConnectorMinutes()))
                        .isBefore(now);
    }
}
