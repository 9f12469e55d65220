package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/** The cart was read again after it could not be read, or for the first time. */
public record CartReachable(UUID storeId, UUID tenantId, Instant since) implements CartEvent {

    @Override
    public String identity() {
        return storeId + "|" + since;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
