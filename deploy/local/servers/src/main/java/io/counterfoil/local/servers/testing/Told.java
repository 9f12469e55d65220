package io.counterfoil.local.servers.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What a service under test has told on its topics. Each reading goes as far as everything that the service had
 * committed when it began, so that what is not in it was not told.
 */
public final class Told implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Connection database;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    /** Topics from their beginnings, for a service that was started with {@link RealServers}. */
    public Told(Set<String> topics) {
        database = connect();
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", setting("kafka.bootstrap.servers")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = topics.stream().flatMap(this::partitions).toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    private static Connection connect() {
        try {
            return DriverManager.getConnection(
                    setting("quarkus.datasource.jdbc.url"),
                    setting("quarkus.datasource.username"),
                    setting("quarkus.datasource.password"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private Stream<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition()));
    }

    /** Everything told so far of one key, in its order. */
    public synchronized List<ConsumerRecord<String, byte[]>> of(String topic, String key) {
        awaitOutbox(key);
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(PAUSE).forEach(records::add);
        }
        return records.stream()
                .filter(record -> record.topic().equals(topic) && key.equals(record.key()))
                .toList();
    }

    private void awaitOutbox(String key) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            long newest = number("SELECT coalesce(max(id), 0) FROM outbox WHERE key = ? AND id > ?", key, 0);
            while (number("SELECT count(*) FROM outbox WHERE key = ? AND id <= ?", key, newest) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("events of " + key + " stay in the outbox");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String query, String key, long id) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, key);
            statement.setLong(2, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
