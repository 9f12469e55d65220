package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/** The cart no longer has this order: it was deleted there. */
public record OrderGone(UUID storeId, UUID tenantId, String cartOrderId, Instant at) implements CartEvent {

    @Override
    public String identity() {
        return storeId + "|" + cartOrderId + "|" + at;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
