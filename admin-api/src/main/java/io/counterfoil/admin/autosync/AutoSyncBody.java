package io.counterfoil.admin.autosync;

import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Auto-sync settings as people send them.
 *
 * @param everySeconds 600 when left out
 * @param state only as it is: it is changed by starting and stopping
 */
public record AutoSyncBody(
        @Nullable Instant lastOrderFrom, @Nullable Integer everySeconds, AutoSync.@Nullable State state) {

    private static final int DEFAULT_SECONDS = 600;
    private static final int LEAST_SECONDS = 5;
    private static final int MOST_SECONDS = 86_400;
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public void applyTo(Store store) {
        AutoSync.State now = AutoSync.State.of(store);
        if (state != null && state != now) {
            throw Problem.badInput(
                    "The state is " + now + ". To change it, POST to auto-sync/start or auto-sync/stop.");
        }
        if (store.running() && lastOrderFrom == null) {
            throw Problem.conflict(
                    "RUNNING", "A running store needs 'Last Order from'. Set it, or stop the store first.");
        }
        store.poll(checkedStart(), checkedSeconds());
    }

    private int checkedSeconds() {
        int seconds = Objects.requireNonNullElse(everySeconds, DEFAULT_SECONDS);
        if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw Problem.badInput("everySeconds must be from " + LEAST_SECONDS + " to " + MOST_SECONDS + ".");
        }
        return seconds;
    }

    private @Nullable Instant checkedStart() {
        if (lastOrderFrom == null) {
            return null;
        }
        if (lastOrderFrom.isBefore(EARLIEST) || lastOrderFrom.isAfter(LATEST)) {
            throw Problem.badInput("lastOrderFrom must lie between " + EARLIEST + " and " + LATEST + ".");
        }
        return lastOrderFrom.truncatedTo(ChronoUnit.SECONDS);
    }
}
