package io.counterfoil.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a store as admin-api holds it; the newest version wins.
 *
 * @param version grows with every change of this store
 * @param running whether the cart is polled and orders flow
 * @param lastOrderFrom orders created before are ignored; null until somebody has set it, and then nothing is polled
 * @param pollSeconds how often the cart is asked, in seconds
 * @param webConnectorMinutes how often the Web Connector is asked to call, in minutes (its schedule in the .qwc)
 * @param synchronization what is kept in step besides orders
 * @param earlier the preferences of before, oldest first, for orders created before later ones took effect; empty when there
 *     are none
 */
public record StoreChanged(
        UUID storeId,
        UUID tenantId,
        UUID booksId,
        long version,
        String name,
        CartType cartType,
        boolean running,
        @Nullable Instant lastOrderFrom,
        int pollSeconds,
        int webConnectorMinutes,
        Preferences preferences,
        Synchronization synchronization,
        List<Preferences> earlier)
        implements StoreEvent {

    public StoreChanged {
        synchronization = Objects.requireNonNullElse(synchronization, Synchronization.NONE);
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** Orders only, and its preferences hold for all of them. */
    public StoreChanged(
            UUID storeId,
            UUID tenantId,
            UUID booksId,
            long version,
            String name,
            CartType cartType,
            boolean running,
            @Nullable Instant lastOrderFrom,
            int pollSeconds,
            int webConnectorMinutes,
            Preferences preferences) {
        this(
                storeId,
                tenantId,
                booksId,
                version,
                name,
                cartType,
                running,
                lastOrderFrom,
                pollSeconds,
                webConnectorMinutes,
                preferences,
                Synchronization.NONE,
                List.of());
    }

    /** The preferences for an order that was created then. */
    public Preferences preferencesAt(Instant orderCreated) {
        return Stream.concat(
                        Stream.of(preferences),
                        IntStream.iterate(earlier.size() - 1, i -> i >= 0, i -> i - 1)
                                .mapToObj(earlier::get))
                .filter(version -> version.effectiveFrom() == null
                        || !version.effectiveFrom().isAfter(orderCreated))
                .findFirst()
                .orElseGet(() -> earlier.isEmpty() ? preferences : earlier.get(0));
    }

    @Override
    public String identity() {
        return storeId + "|" + version;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
