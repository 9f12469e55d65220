package io.counterfoil.history.projection;

import static java.util.stream.Collectors.toMap;

import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class PostgresTasks implements PanacheRepositoryBase<Task, UUID> {

    private static final String MAKE_SURE = """
            INSERT INTO task (id, store_id, tenant_id, operation_id, success)
            VALUES (:id, :store, :tenant, :operation, false)
            ON CONFLICT DO NOTHING
            """;

    private static final String OF_DOCUMENT = """
            SELECT * FROM task
            WHERE document_id = :document AND store_id = :store AND tenant_id = :tenant AND settled_at IS NOT NULL
            ORDER BY settled_at, id
            """;

    private static final String FIRST = """
            SELECT first.* FROM run CROSS JOIN LATERAL (
                SELECT * FROM task
                WHERE session_id = run.session_id AND operation_id = run.operation_id AND settled_at IS NOT NULL
                ORDER BY settled_at, id LIMIT :most) first
            WHERE run.session_id IN (:sessions)
            ORDER BY first.settled_at, first.id
            """;

    /** A look-up enters nothing. */
    private static final String TRIED = """
            SELECT session_id, operation_id, count(*), count(*) FILTER (WHERE success) FROM task
            WHERE session_id IN (:sessions) AND outcome <> 'WITHDRAWN' AND kind IS DISTINCT FROM 'FindItem'
            GROUP BY session_id, operation_id
            """;

    /** Of each run no more than are asked for: the index has them run by run. */
    private static final String OF_SESSION = """
            SELECT found.* FROM run CROSS JOIN LATERAL (
                SELECT * FROM task
                WHERE session_id = run.session_id AND operation_id = run.operation_id AND settled_at IS NOT NULL
                  AND (settled_at, id) > (:settledAt, :id)
                ORDER BY settled_at, id LIMIT :most) found
            WHERE run.session_id = :session AND (CAST(:operation AS uuid) IS NULL OR run.operation_id = :operation)
            ORDER BY found.settled_at, found.id LIMIT :most
            """;

    /** The task's row, locked; made if this is the first that is heard of it. */
    Task of(TaskQueued event) {
        return madeSure(event.taskId(), event.storeId(), event.tenantId(), event.operationId());
    }

    Task of(TaskSettled event) {
        return madeSure(event.taskId(), event.storeId(), event.tenantId(), event.operationId());
    }

    /** The first settled tasks of each run of these sessions, as they were settled. */
    public List<Task> first(List<UUID> sessions, int ofARun) {
        return sessions.isEmpty() || ofARun == 0
                ? List.of()
                : getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(FIRST, Task.class)
                        .setParameterList("sessions", sessions)
                        .setParameter("most", ofARun)
                        .list();
    }

    /** How the tasks that were tried in each run of these sessions stand. */
    public Map<RunId, Tried> tried(List<UUID> sessions) {
        return sessions.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(TRIED, Object[].class)
                        .setParameterList("sessions", sessions)
                        .stream()
                        .collect(toMap(
                                row -> new RunId((UUID) row[0], (UUID) row[1]),
                                row -> new Tried(((Number) row[2]).intValue(), ((Number) row[3]).intValue())));
    }

    /**
     * Tasks of a run that were meant to enter something, settled, and not taken back before they were tried.
     *
     * @param count all of them
     * @param succeeded of these, those that stand as they should, for the right amount
     */
    public record Tried(int count, int succeeded) {

        public static final Tried NONE = new Tried(0, 0);
    }

    /** The settled tasks of a session after a place in the list, of one operation or of all. */
    public List<Task> after(UUID session, @Nullable UUID operation, Instant settledAt, UUID id, int count) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OF_SESSION, Task.class)
                .setParameter("session", session)
                .setParameter("operation", operation, UUID.class)
                .setParameter("settledAt", settledAt)
                .setParameter("id", id)
                .setParameter("most", count)
                .list();
    }

    /** The settled tasks of one order, as they were settled. */
    public List<Task> ofDocument(UUID tenant, UUID store, UUID document) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OF_DOCUMENT, Task.class)
                .setParameter("document", document)
                .setParameter("store", store)
                .setParameter("tenant", tenant)
                .list();
    }

    private Task madeSure(UUID id, UUID store, UUID tenant, UUID operation) {
        getEntityManager()
                .createNativeQuery(MAKE_SURE)
                .setParameter("id", id)
                .setParameter("store", store)
                .setParameter("tenant", tenant)
                .setParameter("operation", operation)
                .executeUpdate();
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
