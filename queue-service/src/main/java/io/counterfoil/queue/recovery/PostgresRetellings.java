package io.counterfoil.queue.recovery;

import io.counterfoil.events.OperationQueued;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which stores' operations are being told again, and how far. */
@ApplicationScoped
class PostgresRetellings {

    /** As long as backups are kept: nothing older can have been forgotten. */
    private static final String RECENT = "o.store_id = :store AND o.queued_at > now() - interval '35 days'";

    private static final String GIVEN_UP = """
            SELECT t.id FROM task t JOIN operation o ON o.id = t.operation_id
            WHERE t.outcome IN ('REJECTED', 'WITHDRAWN') AND %s ORDER BY o.ordinal, t.position
            """.formatted(RECENT);
    private static final String BEGIN = """
            INSERT INTO retelling (store_id) VALUES (:store)
            ON CONFLICT (store_id) DO UPDATE SET ordinal = excluded.ordinal, position = excluded.position
            """;
    private static final String NEXT = "SELECT * FROM retelling LIMIT 1 FOR UPDATE SKIP LOCKED";
    /** What was settled is told, too: others may wait for it. Lists are not read again for that. */
    private static final String TASKS = """
            SELECT o.*, t.position, t.event FROM task t JOIN operation o ON o.id = t.operation_id
            WHERE (o.ordinal, t.position) > (:ordinal, :position) AND %s
              AND (t.outcome IS NULL OR t.outcome IN ('CONFIRMED', 'ABSENT') AND t.event -> 'work' ->> 'kind' <> 'Pull')
            ORDER BY o.ordinal, t.position LIMIT :limit
            """.formatted(RECENT);

    private static final String SAVE = """
            UPDATE retelling SET ordinal = :ordinal, position = :position WHERE store_id = :store
            """;

    private final Jdbi jdbi;

    PostgresRetellings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Tasks that QuickBooks refused or that somebody took back. */
    List<UUID> givenUp(UUID storeId) {
        return jdbi.withHandle(handle -> handle.createQuery(GIVEN_UP)
                .bind("store", storeId)
                .mapTo(UUID.class)
                .list());
    }

    void begin(UUID storeId) {
        jdbi.useHandle(
                handle -> handle.createUpdate(BEGIN).bind("store", storeId).execute());
    }

    Optional<Retelling> next() {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT)
                .map((row, context) -> new Retelling(
                        row.getObject("store_id", UUID.class), row.getInt("ordinal"), row.getInt("position")))
                .findOne());
    }

    List<Past> tasks(Retelling retelling, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(TASKS)
                .bind("store", retelling.storeId())
                .bind("ordinal", retelling.ordinal())
                .bind("position", retelling.position())
                .bind("limit", limit)
                .map((row, context) -> past(row))
                .list());
    }

    void save(Retelling retelling) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("store", retelling.storeId())
                .bind("ordinal", retelling.ordinal())
                .bind("position", retelling.position())
                .execute());
    }

    void end(Retelling retelling) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM retelling WHERE store_id = :store")
                .bind("store", retelling.storeId())
                .execute());
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getInt("ordinal"),
                row.getInt("position"),
                new OperationQueued(
                        row.getObject("store_id", UUID.class),
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("books_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("queued_at").toInstant()),
                row.getString("event"));
    }

    /** How far the telling is. */
    record Retelling(UUID storeId, int ordinal, int position) {}

    /** A task as it was queued, and its operation. */
    record Past(int ordinal, int position, OperationQueued operation, String task) {}
}
