package io.counterfoil.queue.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresStoreFigures implements StoreFigures {

    private static final String GLANCE = """
            SELECT
                (SELECT count(*) FROM (SELECT FROM document
                    WHERE store_id = :store AND tenant_id = :tenant AND shown LIMIT 1000) counted) AS held,
                (SELECT count(*) FROM (SELECT FROM document
                    WHERE store_id = :store AND tenant_id = :tenant AND state = 'PENDING' LIMIT 1000) counted) AS pending,
                count(*) AS waiting, min(o.queued_at) AS oldest_waiting
            FROM operation o JOIN task t ON t.operation_id = o.id
            WHERE o.store_id = :store AND o.tenant_id = :tenant AND o.state <> 'FINISHED' AND t.outcome IS NULL
            """;
    // The day of an order is the shop's, at most a day from that of its creation. A body with a NUL cannot be read
    // here.
    private static final String DAYS = """
            SELECT CAST(body ->> 'orderDate' AS date) AS day, body ->> 'currency' AS currency,
                count(*) AS orders, count(txn_id) AS entered,
                sum(CAST(body ->> 'total' AS numeric)) AS cart_total, sum(books_total) AS books_total
            FROM document
            WHERE store_id = :store AND tenant_id = :tenant
              AND order_created_at >= CAST(:from AS date) - interval '2 days'
              AND CAST(body AS text) NOT LIKE '%\\\\u0000%'
            GROUP BY 1, 2 HAVING CAST(body ->> 'orderDate' AS date) >= CAST(:from AS date) ORDER BY 1, 2
            """;

    private final Jdbi jdbi;

    PostgresStoreFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Glance glance(UUID storeId, UUID tenantId) {
        return jdbi.withHandle(handle -> handle.createQuery(GLANCE)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .map((row, context) -> glance(row))
                .one());
    }

    @Override
    public List<Day> days(UUID storeId, UUID tenantId, LocalDate from) {
        return jdbi.withHandle(handle -> handle.createQuery(DAYS)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .bind("from", from)
                .map((row, context) -> day(row))
                .list());
    }

    private static Glance glance(ResultSet row) throws SQLException {
        Timestamp oldest = row.getTimestamp("oldest_waiting");
        return new Glance(
                row.getInt("held"),
                row.getInt("pending"),
                row.getInt("waiting"),
                oldest == null ? null : oldest.toInstant());
    }

    private static Day day(ResultSet row) throws SQLException {
        return Day.of(
                row.getObject("day", LocalDate.class),
                row.getString("currency"),
                row.getInt("orders"),
                row.getInt("entered"),
                row.getBigDecimal("cart_total"),
                Objects.requireNonNullElse(row.getBigDecimal("books_total"), BigDecimal.ZERO));
    }
}
