package io.counterfoil.queue.operation;

import io.counterfoil.events.NameUuid;
import io.counterfoil.events.OperationFinished;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Work;
import io.counterfoil.outbox.Outbox;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The store's operation of that name. New tasks join the one that QuickBooks has not begun with; there is at most one.
 * Called in the store's turn.
 */
@ApplicationScoped
public class PushOrders {

    private final Operations operations;
    private final Outbox outbox;
    private final Clock clock;

    PushOrders(Operations operations, Outbox outbox, Clock clock) {
        this.operations = operations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The operation to join, opened if there is none. */
    public Operation open(Store store) {
        return operations.open(store.id()).orElseGet(() -> queue(store));
    }

    private Operation queue(Store store) {
        int ordinal = operations.count(store.id()) + 1;
        Operation operation = new Operation(
                NameUuid.of(store.id(), OperationQueued.PUSH_ORDERS, ordinal),
                store.id(),
                store.tenantId(),
                store.booksId(),
                OperationQueued.PUSH_ORDERS,
                ordinal,
                clock.instant());
        operations.add(operation);
        outbox.add(operation.event());
        return operation;
    }

    /** Hands a task over to connector-service, after all that are there; one that is there already stays as it is. */
    public void join(Operation operation, UUID taskId, @Nullable UUID documentId, String label, Work work) {
        if (operations.has(taskId)) {
            return;
        }
        TaskQueued task = new TaskQueued(
                operation.storeId(),
                operation.tenantId(),
                operation.booksId(),
                operation.id(),
                taskId,
                operations.nextPosition(operation.id()),
                documentId,
                label,
                work);
        operations.add(task);
        outbox.add(task);
    }

    /** QuickBooks has begun with it: it takes no more tasks. */
    public void started(UUID operationId, Instant at) {
        operations.started(operationId, at);
    }

    /**
     * Closes a task.
     *
     * @return what it was to do; empty when this changes nothing: it is not ours, or it is settled
     */
    public Optional<TaskQueued> settled(TaskSettled event) {
        Optional<TaskQueued> task = operations
                .task(event.taskId())
                .filter(queued -> queued.mayBecome(event.outcome()))
                .map(QueuedTask::event);
        task.ifPresent(queued -> {
            operations.settled(event.taskId(), event.outcome(), event.at());
            finish(queued, event.at());
        });
        return task;
    }

    private void finish(TaskQueued task, Instant at) {
        if (operations.finishedIfSettled(task.operationId(), at)) {
            outbox.add(new OperationFinished(task.storeId(), task.tenantId(), task.operationId(), at));
        }
    }
}
