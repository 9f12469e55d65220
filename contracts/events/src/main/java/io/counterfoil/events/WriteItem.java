package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as the cart shall have it.
 *
 * @param item without an id: it is created, unless the cart has one of its SKU; its quantity is not written
 * @param agreedHash what the cart had when both sides agreed last: a cart that has something else by now is not
 *     overwritten; null: whatever it has
 */
public record WriteItem(
        UUID storeId,
        UUID tenantId,
        UUID writeId,
        CartItem item,
        @Nullable String agreedHash,
        Instant at) implements CartUpdate {

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
