package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An order that is new, or that reads differently than before.
 *
 * @param contentHash SHA-256 in hex of what the cart said of the order; the same content is the same event
 */
public record OrderSeen(UUID storeId, UUID tenantId, Order order, String contentHash, Instant seenAt)
        implements CartEvent {

    @Override
    public String identity() {
        return storeId + "|" + order.cartOrderId() + "|" + contentHash;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
