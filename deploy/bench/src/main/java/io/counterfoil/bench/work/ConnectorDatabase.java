package io.counterfoil.bench.work;

import io.counterfoil.local.servers.CannotStart;
import io.counterfoil.local.servers.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into connector-service's database, to see what it has taken over and what became of it. */
public final class ConnectorDatabase implements AutoCloseable {
    private final Connection connection;

    private ConnectorDatabase(Connection connection) {
        this.connection = connection;
    }

    public static ConnectorDatabase open(Database database) {
        try {
            return new ConnectorDatabase(
                    DriverManager.getConnection(database.url(), database.user(), database.password()));
        } catch (SQLException e) {
            throw new CannotStart("The database of connector-service cannot be read.", e);
        }
    }

    /** Nothing is worth measuring that a power failure would undo. */
    public void requireDurable() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = text("SHOW " + setting);
            if (!value.equals("on")) {
                throw new CannotStart("PostgreSQL runs with " + setting + " " + value + ": that would be no measure.");
            }
        }
    }

    /** Stores whose books are known. */
    public long stores() {
        return number("SELECT count(*) FROM login WHERE books_id IS NOT NULL");
    }

    /** Tasks taken over so far. */
    public long tasks() {
        return number("SELECT count(*) FROM task");
    }

    /** Events that are not yet on their topics. */
    public long unpublished() {
        return number("SELECT count(*) FROM outbox");
    }

    public long number(String query) {
        return Long.parseLong(text(query));
    }

    private String text(String query) {
        return rows(query).get(0);
    }

    /** The rows, the columns of each joined by spaces. */
    public List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                rows.add(row(answer, columns));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return rows;
    }

    private static String row(ResultSet answer, int columns) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            cells.add(String.valueOf(answer.getString(column)));
        }
        return String.join(" ", cells);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
