package io.counterfoil.queue.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;

/** Makes operations of their rows. */
final class PostgresOperationRow {

    private PostgresOperationRow() {}

    static Operation operation(ResultSet row) throws SQLException {
        return new Operation(
                row.getObject("id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("books_id", UUID.class),
                row.getString("name"),
                row.getInt("ordinal"),
                row.getTimestamp("queued_at").toInstant());
    }

    static OpenOperation openOperation(ResultSet row) throws SQLException {
        Timestamp startedAt = row.getTimestamp("started_at");
        return new OpenOperation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("state"),
                row.getTimestamp("queued_at").toInstant(),
                startedAt == null ? null : startedAt.toInstant(),
                row.getInt("tasks"),
                row.getInt("settled"),
                row.getInt("orders"));
    }
}
