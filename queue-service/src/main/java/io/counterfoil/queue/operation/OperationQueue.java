package io.counterfoil.queue.operation;

import io.counterfoil.events.NameUuid;
import io.counterfoil.events.OperationFinished;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.counterfoil.outbox.Outbox;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operations and their tasks, from being queued to the last answer. Called in the store's turn. */
@ApplicationScoped
public class OperationQueue {

    private final Operations operations;
    private final Outbox outbox;
    private final Clock clock;

    OperationQueue(Operations operations, Outbox outbox, Clock clock) {
        this.operations = operations;
        this.outbox = outbox;
        this.clock = clock;
    }

    Operation queue(Store store, String name) {
        int ordinal = operations.count(store.id()) + 1;
        Operation operation = new Operation(
                NameUuid.of(store.id(), name, ordinal),
                store.id(),
                store.tenantId(),
                store.booksId(),
                name,
                ordinal,
                clock.instant());
        operations.add(operation);
        outbox.add(operation.event());
        return operation;
    }

    /** The store's operation of that name that QuickBooks has not begun with, opened if there is none. */
    public Operation joinable(Store store, String name) {
        return operations.open(store.id(), name).orElseGet(() -> queue(store, name));
    }

    /** The store's operations that are not finished, oldest first. */
    List<OpenOperation> unfinished(Store store) {
        return operations.unfinished(store.id(), store.tenantId());
    }

    /** An operation that is not finished, as people see it. */
    public OpenOperation shown(Operation operation) {
        return operations.unfinished(operation.storeId(), operation.tenantId()).stream()
                .filter(open -> open.operationId().equals(operation.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("operation " + operation.id() + " has no task"));
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

    /** Tasks of the store's operation that are not settled, the last one first. */
    public List<TaskQueued> unsettled(UUID storeId, UUID operationId) {
        return operations.unsettled(storeId, operationId);
    }

    /** The store's task, as long as it is not settled. */
    public Optional<TaskQueued> unsettledTask(UUID storeId, UUID taskId) {
        return operations
                .task(taskId)
                .filter(task -> task.outcome().isEmpty())
                .map(QueuedTask::event)
                .filter(task -> task.storeId().equals(storeId));
    }

    /** A task that was withdrawn; empty when it was not, or is not ours. */
    public Optional<TaskQueued> withdrawn(UUID taskId) {
        return operations
                .task(taskId)
                .filter(task -> task.outcome().equals(Optional.of(Outcome.WITHDRAWN)))
                .map(QueuedTask::event);
    }

    /** Whether this task of ours reads a list from its first record to its last. */
    public boolean readsAll(UUID taskId) {
        return operations
                .task(taskId)
                .map(task -> task.event().work())
                .filter(work -> work instanceof Work.Pull pull && pull.modifiedSince() == null)
                .isPresent();
    }
}
