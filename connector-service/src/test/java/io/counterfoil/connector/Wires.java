package io.counterfoil.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.events.Event;
import io.counterfoil.events.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services' ends of the topics. */
final class Wires {

    private static final String BROKERS = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);

    private Wires() {}

    static void send(Event... events) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKERS), new StringSerializer(), new ByteArraySerializer())) {
            for (Event event : events) {
                producer.send(record(event.topic(), event.key(), event.type(), Wire.write(event)));
            }
        }
    }

    /** As a service of which traces are on. */
    static void sendTraced(String traceparent, Event event) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKERS), new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record = record(event.topic(), event.key(), event.type(), Wire.write(event));
            record.headers().add("traceparent", traceparent.getBytes(UTF_8));
            producer.send(record);
        }
    }

    static void sendRaw(String topic, String key, String type, byte[] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKERS), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record(topic, key, type, value));
        }
    }

    private static ProducerRecord<String, byte[]> record(String topic, String key, String type, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        record.headers().add("ce_type", type.getBytes(UTF_8));
        return record;
    }

    /** Every event of a topic for one key, read until {@code enough}; fails after 20 s. */
    static <E extends Event> List<E> until(String topic, Class<E> family, UUID key, Predicate<List<E>> enough) {
        List<E> seen = new ArrayList<>();
        Predicate<ConsumerRecord<String, byte[]>> take = record -> {
            if (key.toString().equals(record.key())) {
                seen.add(event(family, record));
            }
            return enough.test(seen);
        };
        read(topic, take);
        return seen;
    }

    static void read(String topic, Predicate<ConsumerRecord<String, byte[]>> enough) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", BROKERS, "group.id", "test-" + UUID.randomUUID(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (enough.test(record)) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("not seen within 20 s on topic " + topic);
    }

    private static <E extends Event> E event(Class<E> family, ConsumerRecord<String, byte[]> record) {
        try {
            String type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
            return Wire.read(family, type, record.value());
        } catch (Wire.Unreadable e) {
            throw new AssertionError(e);
        }
    }
}
