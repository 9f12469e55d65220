package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that is new, or that reads differently than before.
 *
 * @param item with its id
 * @param contentHash SHA-256 in hex of what the cart said of it, without its quantity and the time of its change
 * @param seenAt when the cart was asked
 * @param imported what a person entered who chose it; null: nobody did, it was met while looking for changes
 */
public record ItemSeen(
        UUID storeId,
        UUID tenantId,
        CartItem item,
        String contentHash,
        Instant seenAt,
        @Nullable ItemImport imported) implements CartEvent {

    /** Met while looking for changes. */
    public ItemSeen(UUID storeId, UUID tenantId, CartItem item, String contentHash, Instant seenAt) {
        this(storeId, tenantId, item, contentHash, seenAt, null);
    }

    @Override
    public String identity() {
        return storeId + "|" + item.cartItemId() + "|" + contentHash + "|" + seenAt;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
