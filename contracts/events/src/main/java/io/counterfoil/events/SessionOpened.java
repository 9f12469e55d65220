package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/** A Web Connector signed in and there was work for it. */
public record SessionOpened(UUID storeId, UUID tenantId, UUID sessionId, Instant at) implements SessionEvent {

    @Override
    public String identity() {
        return sessionId.toString();
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
