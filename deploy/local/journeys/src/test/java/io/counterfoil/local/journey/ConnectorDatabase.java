package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** connector-service's database as its superuser sees it: what it waits for can be seen, and made. */
record ConnectorDatabase(String url, String password) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Before it is known which books the store feeds, it has no work. */
    private static final String HAS_READY = """
            SELECT EXISTS (SELECT FROM task JOIN login USING (store_id)
                WHERE store_id = ? AND books_id IS NOT NULL AND state = 'READY' AND work ->> 'kind' = 'AddTransaction')
            """;

    private static final String RECEIPT_IS_NEXT = """
            SELECT EXISTS (SELECT FROM task WHERE store_id = ? AND state = 'READY' AND work ->> 'kind' = 'AddTransaction'
                AND NOT EXISTS (SELECT FROM task AS needed
                    WHERE needed.id = ANY (task.depends_on) AND needed.state IN ('READY', 'SENT', 'UNKNOWN')))
            """;
    private static final String RECEIPT_IS_OUT = """
            SELECT EXISTS (SELECT FROM task WHERE store_id = ? AND state = 'SENT' AND work ->> 'kind' = 'AddTransaction')
            """;

    static ConnectorDatabase ofRun() {
        var run = Everything.run();
        return new ConnectorDatabase(
                "jdbc:postgresql://127.0.0.1:" + run.ports().servers().postgres() + "/connector",
                run.data().secrets().get("database-superuser", () -> ""));
    }

    boolean hasReady(UUID store) {
        return is(HAS_READY, store);
    }

    boolean receiptIsNext(UUID store) {
        return is(RECEIPT_IS_NEXT, store);
    }

    boolean receiptIsOut(UUID store) {
        return is(RECEIPT_IS_OUT, store);
    }

    private boolean is(String question, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The service stops at its first look at the session, for as long as this is open. */
    Connection holdSessions(UUID store) throws SQLException {
        return held("SELECT 1 FROM session WHERE store_id = ? AND state = 'OPEN' FOR UPDATE", store);
    }

    /** The service stops where it puts its first event into the outbox, for as long as this is open. */
    Connection holdOutbox(UUID store) throws SQLException {
        return held("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", store.toString());
    }

    private Connection held(String lock, Object parameter) throws SQLException {
        Connection connection = open();
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(lock)) {
            statement.setObject(1, parameter);
            statement.execute();
        }
        return connection;
    }

    /** Commits take place and are not confirmed, as with a synchronous standby that is away. */
    void confirmCommits(boolean yes) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = local");
            statement.execute("ALTER SYSTEM SET synchronous_standby_names = '" + (yes ? "" : "nobody") + "'");
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Until connector-service waits.
     *
     * @param reason such as {@code Lock}, or {@code SyncRep} for a commit that is not confirmed
     */
    void awaitStatementThatWaitsFor(String reason) {
        await().atMost(PATIENCE).until(() -> is("""
                        SELECT EXISTS (SELECT FROM pg_stat_activity
                            WHERE datname = 'connector' AND usename = 'connector' AND ? IN (wait_event, wait_event_type)
                                AND state <> 'idle')
                        """, reason));
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }
}
