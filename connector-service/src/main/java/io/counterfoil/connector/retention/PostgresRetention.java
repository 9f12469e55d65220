package io.counterfoil.connector.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What has been over for long. The last transactions entered stay: they tell which copy of the company file is open. */
@ApplicationScoped
class PostgresRetention {

    static final List<String> IN_THIS_ORDER = List.of(
            """
            DELETE FROM pull WHERE task_id IN (
                SELECT task_id FROM pull JOIN task ON task.id = task_id WHERE settled_at < :before LIMIT :limit)
            """,
            """
            DELETE FROM task WHERE id IN (
                SELECT id FROM task AS old WHERE settled_at < :before AND state NOT IN ('READY', 'SENT', 'UNKNOWN', 'NEEDS_PERSON')
                    AND NOT (witness AND id IN (SELECT last.id FROM task AS last
                        WHERE last.store_id = old.store_id AND last.witness ORDER BY last.settled_at DESC, last.seq DESC LIMIT 10))
                LIMIT :limit)
            """,
            """
            DELETE FROM attempt WHERE id IN (
                SELECT id FROM attempt WHERE sent_at < :before AND state IN ('ANSWERED', 'RESOLVED') LIMIT :limit)
            """,
            """
            DELETE FROM run WHERE (session_id, operation_id) IN (
                SELECT session_id, operation_id FROM session JOIN run ON session_id = id
                WHERE last_call_at < :before AND state <> 'OPEN' LIMIT :limit)
            """,
            """
            DELETE FROM session WHERE id IN (
                SELECT id FROM session WHERE last_call_at < :before AND state <> 'OPEN' LIMIT :limit)
            """,
            """
            DELETE FROM trail WHERE (store_id, subject) IN (
                SELECT store_id, subject FROM trail WHERE left_at < :before LIMIT :limit)
            """,
            "DELETE FROM tombstone WHERE task_id IN (SELECT task_id FROM tombstone WHERE at < :before LIMIT :limit)");

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
