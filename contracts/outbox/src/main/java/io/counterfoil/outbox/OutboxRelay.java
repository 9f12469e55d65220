package io.counterfoil.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries outbox rows to Kafka: read in order, sent, acknowledged by the broker, deleted, committed. One replica at a
 * time does it, so that the order of a key holds; a crash before the commit sends rows again under the same event id.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    /** By index, however few rows there seem to be: until the next vacuum the table is full of rows that are gone. */
    private static final String MY_TURN = """
            SELECT pg_try_advisory_xact_lock(hashtextextended('outbox relay', 1)), set_config('enable_seqscan', 'off', true)
            """;

    private static final String NEXT = "SELECT id, topic, key, headers, payload FROM outbox ORDER BY id LIMIT 500";
    private static final String DONE = "DELETE FROM outbox WHERE id = ANY (?)";
    private static final long POLL_MILLIS = 200;

    private final DataSource database;
    private final String brokers;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private @Nullable Producer<String, byte[]> producer;
    private volatile boolean stopping;

    OutboxRelay(DataSource database, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.database = database;
        this.brokers = brokers;
    }

    /** Before all that uses them, the database with its tables and the brokers' names are waited for. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        awaitTable();
        producer = connected();
        thread.setDaemon(true);
        thread.start();
    }

    private void awaitTable() {
        while (true) {
            try (Connection connection = database.getConnection();
                    PreparedStatement look = connection.prepareStatement("SELECT FROM outbox LIMIT 1")) {
                look.execute();
                return;
            } catch (SQLException e) {
                LOG.warnf("waits for its database and the tables there: %s", e.getMessage());
                pauseAtStart();
            }
        }
    }

    private Producer<String, byte[]> connected() {
        while (true) {
            try {
                return producer();
            } catch (KafkaException e) {
                LOG.warnf("waits for the brokers %s: %s", brokers, causeOf(e).getMessage());
                pauseAtStart();
            }
        }
    }

    private static Throwable causeOf(KafkaException failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private void pauseAtStart() {
        pause();
        if (Thread.interrupted()) {
            throw new IllegalStateException("interrupted at start");
        }
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0,
                        "max.block.ms",
                        10_000,
                        // A record that expired while the next one of its key got through would turn their order.
                        "delivery.timeout.ms",
                        Integer.MAX_VALUE),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(5_000);
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }

    /** There is something to send. */
    void wake() {
        work.release();
    }

    private void run() {
        while (!stopping) {
            try {
                if (relay() == 0) {
                    work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
            } catch (SQLException | ExecutionException | KafkaException e) {
                LOG.warnf("outbox not relayed, tried again in a second: %s", e.getMessage());
                work.release();
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int relay() throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sent = myTurn(connection) ? relay(connection) : 0;
                connection.commit();
                return sent;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean myTurn(Connection connection) throws SQLException {
        try (PreparedStatement turn = connection.prepareStatement(MY_TURN);
                ResultSet row = turn.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int relay(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        List<Long> ids = new ArrayList<>();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        try (PreparedStatement next = connection.prepareStatement(NEXT);
                ResultSet row = next.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong("id"));
                acknowledgements.add(send(row));
            }
        }
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
        return ids.isEmpty() ? 0 : delete(connection, ids);
    }

    private Future<RecordMetadata> send(ResultSet row) throws SQLException {
        if (producer == null) {
            throw new IllegalStateException("the relay has not been started");
        }
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getBytes("payload"));
        headers(row.getString("headers"))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return producer.send(record);
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("outbox headers that are not ours", e);
        }
    }

    private static int delete(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement done = connection.prepareStatement(DONE)) {
            done.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            return done.executeUpdate();
        }
    }
}
