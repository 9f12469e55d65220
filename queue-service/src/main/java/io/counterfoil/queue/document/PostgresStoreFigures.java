package io.counterfoil.queue.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresStoreFigures implements StoreFigures {

    private static final String GLANCES = """
            SELECT s.id,
                (SELECT count(*) FROM (SELECT FROM document WHERE store_id = s.id AND shown LIMIT 1000) counted) AS held,
                (SELECT count(*) FROM (SELECT FROM document
                    WHERE store_id = s.id AND state = 'PENDING' LIMIT 1000) counted) AS pending,
                open.waiting, open.oldest_waiting
            FROM store s CROSS JOIN LATERAL (
                SELECT count(*) AS waiting, min(o.queued_at) AS oldest_waiting
                FROM operation o JOIN task t ON t.operation_id = o.id
                WHERE o.store_id = s.id AND o.state <> 'FINISHED' AND t.outcome IS NULL) open
            WHERE s.id = ANY(:stores) AND s.tenant_id = :tenant
            """;
    private static final String DAYS = """
            SELECT store_id, order_date AS day, currency, count(*) AS orders, count(txn_id) AS entered,
                sum(cart_total) AS cart_total, sum(books_total) AS books_total
            FROM document
            WHERE store_id = ANY(:stores) AND tenant_id = :tenant AND order_date >= :from AND currency IS NOT NULL
            GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """;

    private final Jdbi jdbi;

    PostgresStoreFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<UUID, Glance> glances(List<UUID> storeIds, UUID tenantId) {
        return jdbi.withHandle(handle -> handle.createQuery(GLANCES)
                .bindArray("stores", UUID.class, storeIds)
                .bind("tenant", tenantId)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), glance(row)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Map<UUID, List<Day>> days(List<UUID> storeIds, UUID tenantId, LocalDate from) {
        return jdbi.withHandle(handle -> handle.createQuery(DAYS)
                .bindArray("stores", UUID.class, storeIds)
                .bind("tenant", tenantId)
                .bind("from", from)
                .map((row, context) -> Map.entry(row.getObject("store_id", UUID.class), day(row)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
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
