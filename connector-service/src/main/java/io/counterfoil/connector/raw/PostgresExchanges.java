package io.counterfoil.connector.raw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Message sets and their answers, as the attempts keep them. */
@ApplicationScoped
@Transactional
class PostgresExchanges {

    private static final String LAST_OF_TASK = """
            SELECT attempt.id, attempt.sent_at, attempt.answered_at, attempt.request, attempt.response
            FROM task JOIN attempt ON attempt.id = task.attempt_id
            WHERE task.id = :task AND task.store_id = :store AND task.tenant_id = :tenant
            """;
    private static final String EMPTY = """
            UPDATE attempt SET request = '', response = NULL WHERE id IN (
                SELECT id FROM attempt
                WHERE state IN ('ANSWERED', 'RESOLVED') AND (request <> '' OR response IS NOT NULL) AND sent_at < :before
                ORDER BY sent_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            """;

    private final Jdbi database;

    PostgresExchanges(Jdbi database) {
        this.database = database;
    }

    /** The last one of a task; nothing when it was never handed out, is not there or is another tenant's. */
    Optional<Exchange> lastOf(UUID tenant, UUID store, UUID task) {
        return database.withHandle(sql -> sql.createQuery(LAST_OF_TASK)
                .bind("tenant", tenant)
                .bind("store", store)
                .bind("task", task)
                .map((row, context) -> exchange(row))
                .findOne());
    }

    /** Empties the oldest of those that were sent before a moment and wait for nothing; says how many. */
    int empty(Instant before, int limit) {
        return database.withHandle(sql -> sql.createUpdate(EMPTY)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }

    private static Exchange exchange(ResultSet row) throws SQLException {
        return new Exchange(
                row.getString("id"),
                row.getTimestamp("sent_at").toInstant(),
                instant(row.getTimestamp("answered_at")),
                row.getString("request"),
                row.getString("response"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
