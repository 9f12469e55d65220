package io.counterfoil.history.projection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class PostgresRuns implements PanacheRepositoryBase<Run, RunId> {

    private static final String MAKE_SURE = """
            INSERT INTO run (session_id, operation_id, started_at, succeeded, failed, unknown)
            VALUES (:session, :operation, :at, 0, 0, 0)
            ON CONFLICT DO NOTHING
            """;

    /** The run's row, locked; made if this is the first that is heard of it. */
    Run of(UUID sessionId, UUID operationId, Instant at) {
        getEntityManager()
                .createNativeQuery(MAKE_SURE)
                .setParameter("session", sessionId)
                .setParameter("operation", operationId)
                .setParameter("at", at)
                .executeUpdate();
        return findById(new RunId(sessionId, operationId), LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Run> of(List<UUID> sessions) {
        return list("id.sessionId in ?1 order by startedAt, id.operationId", sessions);
    }
}
