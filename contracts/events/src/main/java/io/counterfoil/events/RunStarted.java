package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/** The first task of an operation was handed out in this session. */
public record RunStarted(
        UUID storeId, UUID tenantId, UUID sessionId, UUID operationId, String operationName, Instant at)
        implements SessionEvent {

    @Override
    public String identity() {
        return sessionId + "|" + operationId;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
