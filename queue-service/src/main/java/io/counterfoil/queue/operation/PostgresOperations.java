package io.counterfoil.queue.operation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.queue.database.PostgresJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresOperations implements Operations {

    private static final TypeReference<TaskQueued> TASK_QUEUED = new TypeReference<>() {};
    private static final String OPEN = """
            SELECT id, store_id, tenant_id, books_id, name, ordinal, queued_at FROM operation
            WHERE store_id = :store AND name = :name AND state = 'OPEN'
            """;
    private static final String OUTSTANDING = """
            SELECT id FROM operation WHERE store_id = :store AND name = :name AND state <> 'FINISHED'
            """;
    private static final String COUNT = """
            SELECT COALESCE(max(ordinal), 0) FROM operation WHERE store_id = :store
            """;
    private static final String ADD = """
            INSERT INTO operation (id, store_id, tenant_id, books_id, name, ordinal, state, queued_at)
            VALUES (:id, :store, :tenant, :books, :name, :ordinal, 'OPEN', :at)
            """;
    private static final String STARTED = """
            UPDATE operation SET state = 'STARTED', started_at = :at WHERE id = :id AND state = 'OPEN'
            """;
    private static final String FINISHED = """
            UPDATE operation SET state = 'FINISHED', finished_at = :at
            WHERE id = :id AND state <> 'FINISHED'
              AND NOT EXISTS (SELECT FROM task WHERE operation_id = :id AND outcome IS NULL)
            """;
    private static final String NEXT_POSITION = """
            SELECT COALESCE(max(position), 0) + 1 FROM task WHERE operation_id = :operation
            """;
    private static final String HAS = """
            SELECT count(*) FROM task WHERE id = :id
            """;
    private static final String ADD_TASK = """
            INSERT INTO task (id, operation_id, store_id, position, document_id, event)
            VALUES (:id, :operation, :store, :position, CAST(:document AS uuid), CAST(:event AS json))
            """;
    private static final String TASK = """
            SELECT event, outcome FROM task WHERE id = :id FOR UPDATE
            """;
    private static final String SETTLED = """
            UPDATE task SET outcome = :outcome, settled_at = :at WHERE id = :id
            """;
    private static final String UNSETTLED = """
            SELECT event FROM task WHERE store_id = :store AND operation_id = :operation AND outcome IS NULL
            ORDER BY position DESC
            """;
    private static final String UNFINISHED = """
            SELECT o.id, o.name, o.state, o.queued_at, o.started_at,
                   count(t.id) AS tasks, count(t.outcome) AS settled, count(t.document_id) AS orders
            FROM operation o LEFT JOIN task t ON t.operation_id = o.id
            WHERE o.store_id = :store AND o.tenant_id = :tenant AND o.state <> 'FINISHED'
            GROUP BY o.id ORDER BY o.ordinal
            """;

    private final Jdbi jdbi;

    PostgresOperations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Operation> open(UUID storeId, String name) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("store", storeId)
                .bind("name", name)
                .map((row, context) -> PostgresOperationRow.operation(row))
                .findOne());
    }

    @Override
    public Optional<UUID> outstanding(UUID storeId, String name) {
        return jdbi.withHandle(handle -> handle.createQuery(OUTSTANDING)
                .bind("store", storeId)
                .bind("name", name)
                .mapTo(UUID.class)
                .findOne());
    }

    @Override
    public int count(UUID storeId) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("store", storeId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void add(Operation operation) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", operation.id())
                .bind("store", operation.storeId())
                .bind("tenant", operation.tenantId())
                .bind("books", operation.booksId())
                .bind("name", operation.name())
                .bind("ordinal", operation.ordinal())
                .bind("at", operation.queuedAt())
                .execute());
    }

    @Override
    public void started(UUID operationId, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(STARTED)
                .bind("id", operationId)
                .bind("at", at)
                .execute());
    }

    @Override
    public boolean finishedIfSettled(UUID operationId, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate(FINISHED)
                        .bind("id", operationId)
                        .bind("at", at)
                        .execute())
                > 0;
    }

    @Override
    public int nextPosition(UUID operationId) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT_POSITION)
                .bind("operation", operationId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public boolean has(UUID taskId) {
        return jdbi.withHandle(handle -> handle.createQuery(HAS)
                        .bind("id", taskId)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public void add(TaskQueued task) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD_TASK)
                .bind("id", task.taskId())
                .bind("operation", task.operationId())
                .bind("store", task.storeId())
                .bind("position", task.position())
                .bind("document", task.documentId())
                .bind("event", PostgresJson.write(task))
                .execute());
    }

    @Override
    public Optional<QueuedTask> task(UUID taskId) {
        return jdbi.withHandle(handle -> handle.createQuery(TASK)
                .bind("id", taskId)
                .map((row, context) -> new QueuedTask(
                        PostgresJson.read(row.getString("event"), TASK_QUEUED),
                        Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf)))
                .findOne());
    }

    @Override
    public void settled(UUID taskId, Outcome outcome, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(SETTLED)
                .bind("id", taskId)
                .bind("outcome", outcome.name())
                .bind("at", at)
                .execute());
    }

    @Override
    public List<TaskQueued> unsettled(UUID storeId, UUID operationId) {
        return jdbi.withHandle(handle -> handle.createQuery(UNSETTLED)
                .bind("store", storeId)
                .bind("operation", operationId)
                .map((row, context) -> PostgresJson.read(row.getString("event"), TASK_QUEUED))
                .list());
    }

    @Override
    public List<OpenOperation> unfinished(UUID storeId, UUID tenantId) {
        return jdbi.withHandle(handle -> handle.createQuery(UNFINISHED)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .map((row, context) -> PostgresOperationRow.openOperation(row))
                .list());
    }
}
