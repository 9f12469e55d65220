package io.counterfoil.events;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a store as admin-api holds it; the newest version wins.
 *
 * @param version counts the changes of this store, from 1
 * @param running whether the cart is polled and orders flow
 * @param lastOrderFrom orders created before are ignored; null until somebody has set it, and then nothing is polled
 * @param pollSeconds how often the cart is asked, in seconds
 * @param webConnectorMinutes how often the Web Connector is asked to call, in minutes (its schedule in the .qwc)
 * @param synchronization what is kept in step besides orders
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
        Synchronization synchronization)
        implements StoreEvent {

    public StoreChanged {
        synchronization = Objects.requireNonNullElse(synchronization, Synchronization.NONE);
    }

    /** Orders only. */
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
                Synchronization.NONE);
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
