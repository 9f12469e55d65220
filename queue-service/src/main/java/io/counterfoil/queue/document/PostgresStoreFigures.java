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
    private static final String DAYS = """
            SELECT order_date AS day, currency, count(*) AS orders, count(txn_id) AS entered,
                sum(cart_total) AS cart_total, sum(books_total) AS books_total
            FROM document
            WHERE store_id = :store AND tenant_id = :tenant AND order_date >= :from AND currency IS NOT NULL
            GROUP BY 1, 2 ORDER BY 1, 2
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
                sum(row, "cart_total"),
                sum(row, "books_total"));
    }

    /** Nothing was there to add up. */
    private static BigDecimal sum(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getBigDecimal(column), BigDecimal.ZERO);
    }
}
