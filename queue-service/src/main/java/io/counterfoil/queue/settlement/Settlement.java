package io.counterfoil.queue.settlement;

import io.counterfoil.events.RunStarted;
import io.counterfoil.events.SessionEvent;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.queue.operation.PushOrders;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes in what happened between the Web Connector and us, as far as it settles work. */
@ApplicationScoped
class Settlement implements SessionEvent.Handler {

    private final Stores stores;
    private final PushOrders pushOrders;
    private final Results results;

    Settlement(Stores stores, PushOrders pushOrders, Results results) {
        this.stores = stores;
        this.pushOrders = pushOrders;
        this.results = results;
    }

    @Override
    public void on(RunStarted event) {
        stores.turn(event.storeId(), event.tenantId());
        pushOrders.started(event.operationId(), event.at());
    }

    @Override
    public void on(TaskSettled event) {
        stores.turn(event.storeId(), event.tenantId());
        pushOrders.settled(event).ifPresent(task -> results.apply(task, event));
    }
}
