package io.counterfoil.queue.operation;

import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.Work;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The store's operation of that name. New tasks join the one that QuickBooks has not begun with; there is at most one.
 * Called in the store's turn.
 */
@ApplicationScoped
public class PushOrders {

    private final Operations operations;
    private final OperationQueue queue;

    PushOrders(Operations operations, OperationQueue queue) {
        this.operations = operations;
        this.queue = queue;
    }

    /** The operation to join, opened if there is none. */
    public Operation open(Store store) {
        return operations
                .open(store.id(), OperationQueued.PUSH_ORDERS)
                .orElseGet(() -> queue.queue(store, OperationQueued.PUSH_ORDERS));
    }

    /** Hands a task over to connector-service, after all that are there; one that is there already stays as it is. */
    public void join(Operation operation, UUID taskId, @Nullable UUID documentId, String label, Work work) {
        queue.join(operation, taskId, documentId, label, work);
    }
}
