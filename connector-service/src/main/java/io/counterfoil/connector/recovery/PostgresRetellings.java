package io.counterfoil.connector.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Which stores' past is being told again, and how far. */
@ApplicationScoped
public class PostgresRetellings {

    /** As long as the topics keep what was ordered. */
    private static final String ASK_FIRST = """
            UPDATE login SET asks_first_until = now() + interval '7 days' WHERE store_id = :store
            """;

    private static final String BEGIN = """
            INSERT INTO retelling (store_id) VALUES (:store) ON CONFLICT (store_id) DO UPDATE
            SET session_after = excluded.session_after, sessions_told = false, task_after = 0
            """;
    private static final String NEXT = "SELECT * FROM retelling LIMIT 1 FOR UPDATE SKIP LOCKED";
    private static final String SESSIONS = """
            SELECT s.*, ARRAY(SELECT r.operation_id FROM run r WHERE r.session_id = s.id ORDER BY r.operation_id) AS runs
            FROM session s WHERE s.store_id = :store AND s.id > :after ORDER BY s.id LIMIT :limit
            """;
    private static final String TOLD = """
            SELECT seq, told FROM task WHERE store_id = :store AND seq > :after AND told IS NOT NULL ORDER BY seq LIMIT :limit
            """;
    private static final String PROGRESS = """
            UPDATE retelling SET session_after = :session, sessions_told = :sessionsTold, task_after = :task
            WHERE store_id = :store
            """;

    private final Jdbi database;

    PostgresRetellings(Jdbi database) {
        this.database = database;
    }

    /** From now on new work of the store is looked for first, too; and its past is told again from its beginning. */
    public void begin(UUID storeId) {
        update(ASK_FIRST, storeId);
        update(BEGIN, storeId);
    }

    Optional<Retelling> next() {
        return database.withHandle(sql ->
                sql.createQuery(NEXT).map((row, context) -> retelling(row)).findOne());
    }

    List<Past> sessions(Retelling retelling, int limit) {
        return database.withHandle(sql -> sql.createQuery(SESSIONS)
                .bind("store", retelling.storeId())
                .bind("after", retelling.sessionAfter())
                .bind("limit", limit)
                .map((row, context) -> past(row))
                .list());
    }

    List<Kept> tasks(Retelling retelling, int limit) {
        return database.withHandle(sql -> sql.createQuery(TOLD)
                .bind("store", retelling.storeId())
                .bind("after", retelling.taskAfter())
                .bind("limit", limit)
                .map((row, context) -> new Kept(row.getLong("seq"), row.getString("told")))
                .list());
    }

    void save(Retelling retelling) {
        database.useHandle(sql -> sql.createUpdate(PROGRESS)
                .bind("store", retelling.storeId())
                .bind("session", retelling.sessionAfter())
                .bind("sessionsTold", retelling.sessionsTold())
                .bind("task", retelling.taskAfter())
                .execute());
    }

    void end(Retelling retelling) {
        update("DELETE FROM retelling WHERE store_id = :store", retelling.storeId());
    }

    private void update(String statement, UUID storeId) {
        database.useHandle(
                sql -> sql.createUpdate(statement).bind("store", storeId).execute());
    }

    private static Retelling retelling(ResultSet row) throws SQLException {
        return new Retelling(
                row.getObject("store_id", UUID.class),
                row.getObject("session_after", UUID.class),
                row.getBoolean("sessions_told"),
                row.getLong("task_after"));
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getObject("id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                List.of((UUID[]) row.getArray("runs").getArray()),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("state").equals("OPEN")
                        ? null
                        : row.getTimestamp("last_call_at").toInstant(),
                row.getString("state"),
                row.getString("last_error"));
    }

    /** How far the telling is. */
    record Retelling(UUID storeId, UUID sessionAfter, boolean sessionsTold, long taskAfter) {}

    /** A session that was; {@code endedAt} is null while it is open. */
    record Past(
            UUID id,
            UUID storeId,
            UUID tenantId,
            List<UUID> runs,
            Instant openedAt,
            @Nullable Instant endedAt,
            String state,
            String words) {}

    /** How a task ended. */
    record Kept(long seq, String told) {}
}
