package io.counterfoil.queue.settlement;

import io.counterfoil.events.RunStarted;
import io.counterfoil.events.SessionEvent;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.queue.operation.OperationQueue;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes in what happened between the Web Connector and us, as far as it settles work. */
@ApplicationScoped
class Settlement implements SessionEvent.Handler {

    private final Stores stores;
    private final OperationQueue operations;
    private final Results results;

    Settlement(Stores stores, OperationQueue operations, Results results) {
        this.stores = stores;
        this.operations = operations;
        this.results = results;
    }

    @Override
    public void on(RunStarted event) {
        stores.turn(event.storeId(), event.tenantId());
        operations.started(event.operationId(), event.at());
    }

    @Override
    public void on(TaskSettled event) {
        stores.turn(event.storeId(), event.tenantId());
        operations.settled(event).ifPresent(task -> results.apply(task, event));
    }
}
