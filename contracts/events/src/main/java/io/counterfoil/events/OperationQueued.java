package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/** A named piece of work waits for the next Web Connector session; its tasks follow. */
public record OperationQueued(UUID storeId, UUID tenantId, UUID booksId, UUID operationId, String name, Instant at)
        implements OperationEvent {

    /** Name of the operation that enters released orders. */
    public static final String PUSH_ORDERS = "Push Orders";

    /** Name of the operation that enters orders which a person transfers. */
    public static final String PUSH_ON_DEMAND_ORDER = "Push On Demand Order";

    @Override
    public String identity() {
        return operationId.toString();
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
