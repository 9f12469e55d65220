package io.counterfoil.cart.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresNotices implements Notices {

    private static final String SAVE = """
            INSERT INTO notice (tenant_id, store_id, addresses) VALUES (:tenant, :store, :addresses)
            ON CONFLICT (tenant_id, store_id) DO UPDATE SET addresses = excluded.addresses
            """;

    private static final String FIND = """
            SELECT addresses FROM notice WHERE tenant_id = :tenant AND store_id = :store
            """;

    /** A store that was stopped is no trouble, and no longer one that was written of. */
    private static final String NEXT = """
            SELECT notice.tenant_id, notice.store_id, name, addresses,
                CASE WHEN written_at IS NULL THEN trouble_reason END AS trouble
            FROM notice JOIN poll USING (tenant_id, store_id)
            WHERE cardinality(addresses) > 0 AND running AND (
                (written_at IS NULL AND trouble_since < now() - :while * interval '1 millisecond')
                OR (written_at IS NOT NULL AND trouble_since IS NULL))
            LIMIT 1 FOR UPDATE OF notice SKIP LOCKED
            """;

    private static final String WRITTEN = """
            UPDATE notice SET written_at = CASE WHEN :trouble THEN now() END
            WHERE tenant_id = :tenant AND store_id = :store
            """;

    private final Jdbi database;

    PostgresNotices(Jdbi database) {
        this.database = database;
    }

    @Override
    public void save(UUID tenantId, UUID storeId, List<String> addresses) {
        database.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("tenant", tenantId)
                .bind("store", storeId)
                .bindArray("addresses", String.class, addresses)
                .execute());
    }

    @Override
    public List<String> addresses(UUID tenantId, UUID storeId) {
        return database.withHandle(handle -> handle.createQuery(FIND)
                        .bind("tenant", tenantId)
                        .bind("store", storeId)
                        .map((row, context) -> texts(row.getArray("addresses")))
                        .findOne())
                .orElseGet(List::of);
    }

    @Override
    public Optional<Letter> next(Duration aWhile) {
        return database.withHandle(handle -> handle.createQuery(NEXT)
                .bind("while", aWhile.toMillis())
                .map((row, context) -> letter(row))
                .findOne());
    }

    @Override
    public void written(Letter letter) {
        database.useHandle(handle -> handle.createUpdate(WRITTEN)
                .bind("tenant", letter.tenantId())
                .bind("store", letter.storeId())
                .bind("trouble", letter.trouble().isPresent())
                .execute());
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("tenant_id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getString("name"),
                texts(row.getArray("addresses")),
                Optional.ofNullable(row.getString("trouble")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
