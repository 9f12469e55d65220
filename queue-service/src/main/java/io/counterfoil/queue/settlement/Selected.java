package io.counterfoil.queue.settlement;

import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.queue.operation.OperationQueue;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Tasks that somebody selected: each found, and settled, in a transaction of its own. */
@ApplicationScoped
class Selected {

    private final Stores stores;
    private final OperationQueue operations;
    private final Results results;

    Selected(Stores stores, OperationQueue operations, Results results) {
        this.stores = stores;
        this.operations = operations;
        this.results = results;
    }

    /** Those not settled, what needs others before what is needed. */
    @Transactional
    List<TaskQueued> tasks(UUID storeId, Selection selection) {
        return Stream.concat(
                        selection.operations().stream()
                                .flatMap(operation -> operations.unsettled(storeId, operation).stream()),
                        selection.tasks().stream().flatMap(task -> operations.unsettledTask(storeId, task).stream()))
                .distinct()
                .toList();
    }

    /** It says who did it also when the event of connector-service was here before. */
    @Transactional
    void removed(TaskSettled event) {
        stores.turn(event.storeId(), event.tenantId());
        operations
                .settled(event)
                .or(() -> operations.withdrawn(event.taskId()))
                .ifPresent(task -> results.apply(task, event));
    }
}
