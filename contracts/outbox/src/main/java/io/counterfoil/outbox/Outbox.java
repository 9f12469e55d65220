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
import java.util.Map;
import javax.sql.DataSource;

/** The events of the running transaction: published if it commits, and only then, in order per key. */
@ApplicationScoped
public class Outbox {

    /** A Kafka record of ours is at most this large, in bytes; larger bodies stay with their owner. */
    static final int MAX_BYTES = 512 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSERT = """
            WITH turn AS (SELECT pg_advisory_xact_lock(hashtextextended(?, 0)))
            INSERT INTO outbox (topic, key, headers, payload) SELECT ?, ?, ?::jsonb, ? FROM turn
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
        byte[] payload = Wire.write(event);
        if (payload.length > MAX_BYTES) {
            throw new IllegalArgumentException(event.type() + " " + event.identity() + " has " + payload.length
                    + " bytes, more than a record may have");
        }
        add(event.topic(), event.key(), CloudEvents.headers(event), payload);
    }

    /** Adds a record as it is: for dead letters, which may be anything. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(String topic, String key, Map<String, String> headers, byte[] payload) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, key);
            insert.setString(2, topic);
            insert.setString(3, key);
            insert.setString(4, JSON.writeValueAsString(headers));
            insert.setBytes(5, payload);
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("no outbox row for topic " + topic, e);
        }
        transaction.registerInterposedSynchronization(new WakeRelay());
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
