package io.counterfoil.queue.operation;

import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.Work;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The store's operation of that name, and the one for what a person transfers. New tasks join the one that QuickBooks has not begun with; there is at most one of each.
 * Called in the store's turn.
 */
@ApplicationScoped
public class PushOrders {

    private final OperationQueue queue;

    PushOrders(OperationQueue queue) {
        this.queue = queue;
    }

    /**
     * The operation to join, opened if there is none.
     *
     * @param onDemand for what a person transfers
     */
    public Operation open(Store store, boolean onDemand) {
        return queue.joinable(store, onDemand ? OperationQueued.PUSH_ON_DEMAND_ORDER : OperationQueued.PUSH_ORDERS);
    }

    /** The newest Push Orders that is not finished, as people see it. */
    public Optional<OpenOperation> unfinished(Store store) {
        return queue.unfinished(store).stream()
                .filter(operation -> operation.name().equals(OperationQueued.PUSH_ORDERS))
                .reduce((earlier, later) -> later);
    }

    /** Hands a task over to connector-service, after all that are there; one that is there already stays as it is. */
    public void join(Operation operation, UUID taskId, @Nullable UUID documentId, String label, Work work) {
        queue.join(operation, taskId, documentId, label, work);
    }
}
