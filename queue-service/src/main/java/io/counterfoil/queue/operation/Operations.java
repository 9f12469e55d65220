package io.counterfoil.queue.operation;

import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where operations and their tasks are kept. The store's turn protects all of it. */
interface Operations {

    /** The store's operation of this name that takes new tasks. */
    Optional<Operation> open(UUID storeId, String name);

    /** The store's operation of this name that is not finished. */
    Optional<UUID> outstanding(UUID storeId, String name);

    /** How many operations the store has had. */
    int count(UUID storeId);

    void add(Operation operation);

    void started(UUID operationId, Instant at);

    /**
     * Ends the operation if none of its tasks is left.
     *
     * @return whether it ended just now
     */
    boolean finishedIfSettled(UUID operationId, Instant at);

    /** The position the operation's next task gets. */
    int nextPosition(UUID operationId);

    boolean has(UUID taskId);

    void add(TaskQueued task);

    Optional<QueuedTask> task(UUID taskId);

    void settled(UUID taskId, Outcome outcome, Instant at);

    /** Tasks of the operation that are not settled, the last one first. */
    List<TaskQueued> unsettled(UUID storeId, UUID operationId);

    /** Those not finished, oldest first, with their tasks counted. */
    List<OpenOperation> unfinished(UUID storeId, UUID tenantId);
}
