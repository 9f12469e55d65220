package io.counterfoil.history.projection;

import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
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

    private static final String OF_SESSION = "sessionId = ?1 and (ending.settledAt, id) > (?2, ?3)";
    private static final String OF_RUN = OF_SESSION + " and operationId = ?4";
    private static final String OLDEST_FIRST = " order by ending.settledAt, id";

    /** The task's row, locked; made if this is the first that is heard of it. */
    Task of(TaskQueued event) {
        return madeSure(event.taskId(), event.storeId(), event.tenantId(), event.operationId());
    }

    Task of(TaskSettled event) {
        return madeSure(event.taskId(), event.storeId(), event.tenantId(), event.operationId());
    }

    public List<Task> of(List<UUID> sessions) {
        return list("sessionId in ?1 order by ending.settledAt, id", sessions);
    }

    /** The settled tasks of a session after a place in the list, of one operation or of all. */
    public List<Task> after(UUID session, @Nullable UUID operation, Instant settledAt, UUID id, int count) {
        PanacheQuery<Task> tasks = operation == null
                ? find(OF_SESSION + OLDEST_FIRST, session, settledAt, id)
                : find(OF_RUN + OLDEST_FIRST, session, settledAt, id, operation);
        return tasks.page(0, count).list();
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
