package io.counterfoil.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Event;
import io.counterfoil.events.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** The events of the running transaction: published if it commits, and only then, in order per key. */
@ApplicationScoped
public class Outbox {

    /** A Kafka record of ours is at most this large, in bytes; larger bodies stay with their owner. */
    static final int MAX_BYTES = 512 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The keys in order, so that two transactions never wait for each other. */
    private static final String TURN = """
            SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(?) WITH ORDINALITY AS keys (key, place)
            ORDER BY place
            """;

    private static final String INSERT = """
            INSERT INTO outbox (topic, key, headers, payload)
            SELECT topic, key, headers::jsonb, payload
            FROM unnest(?, ?, ?, ?) WITH ORDINALITY AS rows (topic, key, headers, payload, place) ORDER BY place
            """;

    private final DataSource database;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(DataSource database, OutboxRelay relay, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.relay = relay;
        this.transaction = transaction;
    }

    /** Adds an event to the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Event event) {
        addAll(List.of(event));
    }

    /** Adds events to the running transaction, in this order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(List<? extends Event> events) {
        insert(events.stream().map(Outbox::row).toList(), true);
    }

    /** Adds events that mean the same in any order among those of their keys: they wait for nobody, and nobody for them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addInAnyOrder(List<? extends Event> events) {
        insert(events.stream().map(Outbox::row).toList(), false);
    }

    private static Row row(Event event) {
        byte[] payload = Wire.write(event);
        if (payload.length > MAX_BYTES) {
            throw new IllegalArgumentException(event.type() + " " + event.identity() + " has " + payload.length
                    + " bytes, more than a record may have");
        }
        return new Row(event.topic(), event.key(), Spans.traced(CloudEvents.headers(event)), payload);
    }

    /** Adds a record as it is: for dead letters, which may be anything. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(String topic, String key, Map<String, String> headers, byte[] payload) {
        insert(List.of(new Row(topic, key, headers, payload)), true);
    }

    private void insert(List<Row> rows, boolean inOrder) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            if (inOrder) {
                takeTurn(connection, rows);
            }
            insert(connection, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("no outbox row for topic " + rows.get(0).topic, e);
        }
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    private static void takeTurn(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement turn = connection.prepareStatement(TURN)) {
            Object[] keys =
                    rows.stream().map(row -> row.key).distinct().sorted().toArray();
            turn.setArray(1, connection.createArrayOf("text", keys));
            turn.execute();
        }
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("text", column(rows, row -> row.topic)));
            insert.setArray(2, connection.createArrayOf("text", column(rows, row -> row.key)));
            insert.setArray(3, connection.createArrayOf("text", column(rows, Row::headersAsJson)));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(row -> row.payload).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private static Object[] column(List<Row> rows, Function<Row, String> value) {
        return rows.stream().map(value).toArray();
    }

    private static final class Row {
        private final String topic;
        private final String key;
        private final Map<String, String> headers;
        private final byte[] payload;

        Row(String topic, String key, Map<String, String> headers, byte[] payload) {
            this.topic = topic;
            this.key = key;
            this.headers = headers;
            this.payload = payload;
        }

        String headersAsJson() {
            try {
                return JSON.writeValueAsString(headers);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("headers that cannot be written", e);
            }
        }
    }

    private final class WakeRelay implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
