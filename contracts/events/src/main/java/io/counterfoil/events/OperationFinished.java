package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/** Every task of the operation is settled. */
public record OperationFinished(UUID storeId, UUID tenantId, UUID operationId, Instant at) implements OperationEvent {

    @Override
    public String identity() {
        return operationId.toString();
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
