package io.counterfoil.events;

import java.time.Instant;
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
        Preferences preferences)
        implements StoreEvent {

    @Override
    public String identity() {
        return storeId + "|" + version;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
