package io.counterfoil.queue.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a product of its row. */
final class PostgresLevelRow {

    private PostgresLevelRow() {}

    static Level read(ResultSet row) throws SQLException {
        return new Level(
                row.getString("sku"),
                row.getString("cart_item_id"),
                row.getBigDecimal("in_cart"),
                counted(row),
                row.getBigDecimal("web"),
                new Told(
                        Told.State.valueOf(row.getString("state")),
                        row.getBigDecimal("quantity"),
                        instant(row.getTimestamp("asked_at")),
                        row.getString("code"),
                        row.getString("reason")));
    }

    /** Items without a number on hand are not counted in QuickBooks. */
    private static Optional<Counted> counted(ResultSet row) throws SQLException {
        Optional<BigDecimal> onHand = number(row.getString("on_hand"));
        if (onHand.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Counted(
                row.getString("list_id"),
                Objects.requireNonNullElse(row.getString("item_name"), ""),
                onHand.get(),
                number(row.getString("on_sales_order")).orElse(BigDecimal.ZERO),
                instant(row.getTimestamp("read_at"))));
    }

    private static Optional<BigDecimal> number(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
