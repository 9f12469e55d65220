package io.counterfoil.admin.autosync;

import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.Store;
import io.counterfoil.events.Synchronization;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Auto-sync settings as people send them.
 *
 * @param everySeconds 600 when left out
 * @param state only as it is: it is changed by starting and stopping
 * @param lastUpdateFrom and the switches: as they are when left out, so that whoever does not know them changes none
 */
public record AutoSyncBody(
        @Nullable Instant lastOrderFrom,
        @Nullable Integer everySeconds,
        AutoSync.@Nullable State state,
        @Nullable Instant lastUpdateFrom,
        @Nullable Boolean customersFromCart,
        @Nullable Boolean itemsFromCart,
        @Nullable Boolean customersToCart,
        @Nullable Boolean stockToCart,
        @Nullable Boolean itemsToCart) {

    private static final int DEFAULT_SECONDS = 600;
    private static final int LEAST_SECONDS = 5;
    private static final int MOST_SECONDS = 86_400;
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** Of what is polled only. */
    public AutoSyncBody(
            @Nullable Instant lastOrderFrom, @Nullable Integer everySeconds, AutoSync.@Nullable State state) {
        this(lastOrderFrom, everySeconds, state, null, null, null, null, null, null);
    }

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
        Synchronization wanted = merged(store.synchronization());
        if (store.running() && StartRule.needsLastUpdate(wanted)) {
            throw Problem.conflict(
                    "RUNNING",
                    "A running store needs 'Last update time' before updates are switched on. Set it with them, or stop"
                            + " the store first.");
        }
        store.poll(checked(lastOrderFrom, "lastOrderFrom"), checkedSeconds());
        store.synchronize(wanted);
    }

    private Synchronization merged(Synchronization now) {
        return new Synchronization(
                lastUpdateFrom == null ? now.lastUpdateFrom() : checked(lastUpdateFrom, "lastUpdateFrom"),
                Objects.requireNonNullElse(customersFromCart, now.customersFromCart()),
                Objects.requireNonNullElse(itemsFromCart, now.itemsFromCart()),
                Objects.requireNonNullElse(customersToCart, now.customersToCart()),
                Objects.requireNonNullElse(stockToCart, now.stockToCart()),
                Objects.requireNonNullElse(itemsToCart, now.itemsToCart()));
    }

    private int checkedSeconds() {
        int seconds = Objects.requireNonNullElse(everySeconds, DEFAULT_SECONDS);
        if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw Problem.badInput("everySeconds must be from " + LEAST_SECONDS + " to " + MOST_SECONDS + ".");
        }
        return seconds;
    }

    private static @Nullable Instant checked(@Nullable Instant time, String name) {
        if (time == null) {
            return null;
        }
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw Problem.badInput(name + " must lie between " + EARLIEST + " and " + LATEST + ".");
        }
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
