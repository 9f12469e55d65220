package io.counterfoil.admin.console;

import io.counterfoil.admin.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store at a glance. What could not be asked for is null.
 *
 * @param held orders that wait for a person; with a plus when there are more
 * @param waiting tasks for the next session
 * @param unknown tasks that the last session left without an answer
 * @param undecided tasks about which a person is asked
 * @param troubles what is wrong, in words
 */
record Health(
        @Nullable Instant lastContact,
        @Nullable String held,
        @Nullable Integer waiting,
        @Nullable Integer unknown,
        @Nullable Integer undecided,
        List<String> troubles) {

    Health {
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
