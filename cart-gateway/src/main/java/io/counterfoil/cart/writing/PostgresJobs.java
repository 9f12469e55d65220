package io.counterfoil.cart.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresJobs implements Jobs {

    private static final int MOST_FAILURES = 100;

    private static final String ADD = """
            INSERT INTO cart_job (job_id, store_id, tenant_id, kind, total)
            VALUES (:job, :store, :tenant, :kind, :total)
            """;

    private static final String FIND = """
            SELECT kind, total, cancelled,
                (SELECT count(*) FROM cart_write w WHERE w.job_id = j.job_id AND w.state = 'PENDING') AS pending,
                (SELECT count(*) FROM cart_write w WHERE w.job_id = j.job_id AND w.state = 'FAILED') AS failed,
                (SELECT trouble_reason FROM write_turn t WHERE t.store_id = j.store_id) AS waiting
            FROM cart_job j WHERE job_id = :job AND store_id = :store AND tenant_id = :tenant
            """;

    private static final String FAILURES = """
            SELECT record, code, reason FROM cart_write WHERE job_id = :job AND state = 'FAILED'
            ORDER BY record LIMIT :most
            """;

    private static final String CANCEL = """
            UPDATE cart_job SET cancelled = true WHERE job_id = :job AND store_id = :store AND tenant_id = :tenant
            """;

    private static final String CANCEL_PENDING = """
            UPDATE cart_write SET state = 'CANCELLED', settled_at = now() WHERE job_id = :job AND state = 'PENDING'
            """;

    private final Jdbi database;

    PostgresJobs(Jdbi database) {
        this.database = database;
    }

    @Override
    public void add(UUID jobId, UUID tenantId, UUID storeId, String kind, int total) {
        database.useHandle(handle -> handle.createUpdate(ADD)
                .bind("job", jobId)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .bind("kind", kind)
                .bind("total", total)
                .execute());
    }

    @Override
    public Optional<Progress> find(UUID tenantId, UUID storeId, UUID jobId) {
        return database.withHandle(handle -> {
            List<Failure> failures = failures(handle, jobId);
            return handle.createQuery(FIND)
                    .bind("job", jobId)
                    .bind("store", storeId)
                    .bind("tenant", tenantId)
                    .map((row, context) -> new Progress(
                            jobId,
                            row.getString("kind"),
                            row.getInt("total"),
                            row.getInt("total") - row.getInt("pending"),
                            row.getInt("failed"),
                            row.getBoolean("cancelled"),
                            row.getString("waiting"),
                            failures))
                    .findOne();
        });
    }

    private static List<Failure> failures(Handle handle, UUID jobId) {
        return handle.createQuery(FAILURES)
                .bind("job", jobId)
                .bind("most", MOST_FAILURES)
                .map((row, context) ->
                        new Failure(row.getString("record"), row.getString("code"), row.getString("reason")))
                .list();
    }

    @Override
    @Transactional
    public boolean cancel(UUID tenantId, UUID storeId, UUID jobId) {
        return database.withHandle(handle -> {
            boolean found = handle.createUpdate(CANCEL)
                            .bind("job", jobId)
                            .bind("store", storeId)
                            .bind("tenant", tenantId)
                            .execute()
                    > 0;
            if (found) {
                handle.createUpdate(CANCEL_PENDING).bind("job", jobId).execute();
            }
            return found;
        });
    }
}
