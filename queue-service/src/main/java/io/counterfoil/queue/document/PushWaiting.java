package io.counterfoil.queue.document;

import io.counterfoil.events.OperationQueued;
import io.counterfoil.queue.access.Refused;
import io.counterfoil.queue.operation.NamedOperation;
import io.counterfoil.queue.operation.OpenOperation;
import io.counterfoil.queue.operation.PushOrders;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * "Push Orders" on somebody's word: every order that waits and may go is queued, whenever the store exports. What is held
 * waits for its fix, and what stood in QuickBooks before for "Transfer Orders".
 */
@ApplicationScoped
class PushWaiting implements NamedOperation {

    private final Stores stores;
    private final Releases releases;
    private final PushOrders pushOrders;

    PushWaiting(Stores stores, Releases releases, PushOrders pushOrders) {
        this.stores = stores;
        this.releases = releases;
        this.pushOrders = pushOrders;
    }

    @Override
    public String title() {
        return OperationQueued.PUSH_ORDERS;
    }

    /** Pressed twice, it is the same operation: what is queued is not queued again. */
    @Override
    public OpenOperation queue(Request request) {
        Releases.Request release = new Releases.Request(request.storeId(), request.tenantId(), request.by(), false);
        releases.waiting(request.storeId()).forEach(id -> releases.push(release, id));
        return unfinished(request.storeId(), request.tenantId());
    }

    private OpenOperation unfinished(UUID storeId, UUID tenantId) {
        return stores.known(storeId, tenantId)
                .flatMap(pushOrders::unfinished)
                .orElseThrow(() -> Refused.conflict(
                        "NOTHING_TO_PUSH",
                        "No order waits that may go. Orders that are held are shown with what to do about them; those"
                                + " that wait say what their shop has to do first."));
    }
}
