package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Marks an order in the cart as entered in the books, or no longer so. A cart without such a mark leaves it.
 */
public record SetExportFlag(UUID storeId, UUID tenantId, UUID writeId, String cartOrderId, boolean exported, Instant at)
        implements CartUpdate {

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
