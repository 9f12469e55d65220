package io.counterfoil.queue.operation;

import io.counterfoil.events.Work;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The store's operation that changes records in QuickBooks as the cart says; as Push Orders, it takes tasks until it begins. */
@ApplicationScoped
public class PushUpdates {

    private static final String NAME = "Push Updates";

    private final Operations operations;
    private final OperationQueue queue;

    PushUpdates(Operations operations, OperationQueue queue) {
        this.operations = operations;
        this.queue = queue;
    }

    /** Called in the store's turn. */
    public void join(Store store, UUID taskId, String label, Work work) {
        Operation operation = operations.open(store.id(), NAME).orElseGet(() -> queue.queue(store, NAME));
        queue.join(operation, taskId, null, label, work);
    }
}
