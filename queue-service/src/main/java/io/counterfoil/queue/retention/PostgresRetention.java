package io.counterfoil.queue.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What has been over for long. Documents stay for ever; so does each store's last operation, which counts them. */
@ApplicationScoped
class PostgresRetention {

    static final List<String> IN_THIS_ORDER = List.of("""
            DELETE FROM task WHERE id IN (
                SELECT id FROM task WHERE settled_at < :before AND outcome <> 'NEEDS_PERSON' LIMIT :limit)
            """, """
            DELETE FROM operation WHERE id IN (
                SELECT id FROM operation AS old WHERE finished_at < :before
                    AND NOT EXISTS (SELECT FROM task WHERE operation_id = old.id)
                    AND EXISTS (SELECT FROM operation AS later
                        WHERE later.store_id = old.store_id AND later.ordinal > old.ordinal)
                LIMIT :limit)
            """, """
            DELETE FROM pull WHERE id IN (SELECT id FROM pull WHERE applied_at < :before LIMIT :limit)
            """, """
            DELETE FROM trail WHERE (store_id, subject) IN (
                SELECT store_id, subject FROM trail WHERE left_at < :before LIMIT :limit)
            """);

    private final Jdbi database;

    PostgresRetention(Jdbi database) {
        this.database = database;
    }

    @Transactional
    int delete(String statement, Instant before, int limit) {
        return database.withHandle(sql -> sql.createUpdate(statement)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }
}
