package io.counterfoil.admin.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.admin.rest.Problem;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads the topic {@code dead-letters} from its end, and sends one of its records to where it came from. */
@Singleton
class DeadLetterClient {

    private static final String TOPIC = "dead-letters";
    private static final String OURS = "counterfoil_";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String brokers;
    private @Nullable Producer<String, byte[]> producer;

    DeadLetterClient(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    /** The newest letters before these ends; of all when there are none. */
    Letters before(Map<Integer, Long> ends, int limit) {
        return read(consumer -> {
            List<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, PATIENCE);
            Map<TopicPartition, Long> last = consumer.endOffsets(partitions, PATIENCE);
            last.replaceAll((partition, end) -> Math.min(end, ends.getOrDefault(partition.partition(), end)));
            List<DeadLetter> letters = new ArrayList<>();
            for (TopicPartition partition : partitions) {
                long end = last.getOrDefault(partition, 0L);
                long from = Math.max(first.getOrDefault(partition, 0L), end - limit);
                letters.addAll(between(consumer, partition, from, end).stream()
                        .map(record -> letter(record, false))
                        .toList());
            }
            Map<Integer, Long> until = last.entrySet().stream()
                    .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
            return Letters.newest(letters, until, limit);
        });
    }

    DeadLetter letter(String id) {
        return letter(record(id), true);
    }

    /** Sends it again to the topic it came from: consumers that have handled it know it, and do nothing. */
    DeadLetter replay(String id) {
        ConsumerRecord<String, byte[]> record = record(id);
        DeadLetter letter = letter(record, false);
        ProducerRecord<String, byte[]> again = new ProducerRecord<>(letter.topic(), record.key(), record.value());
        record.headers().forEach(header -> {
            if (!header.key().startsWith(OURS)) {
                again.headers().add(header);
            }
        });
        try {
            producer().send(again).get();
            return letter;
        } catch (ExecutionException e) {
            throw new Problem(503, "BROKER_UNREACHABLE", "Kafka did not take it. Try again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a dead letter was sent again", e);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }

    private ConsumerRecord<String, byte[]> record(String id) {
        Letter place = Letter.parse(id);
        return read(consumer -> {
                    TopicPartition partition = new TopicPartition(TOPIC, place.partition());
                    boolean there = partitions(consumer).contains(partition)
                            && consumer.beginningOffsets(List.of(partition), PATIENCE)
                                            .getOrDefault(partition, 0L)
                                    <= place.offset()
                            && consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L)
                                    > place.offset();
                    return there
                            ? between(consumer, partition, place.offset(), place.offset() + 1).stream()
                                    .filter(record -> record.offset() == place.offset())
                                    .findFirst()
                            : Optional.<ConsumerRecord<String, byte[]>>empty();
                })
                .orElseThrow(() -> new Problem(
                        404, "NOT_FOUND", "There is no dead letter " + id + "; they are kept for seven days."));
    }

    private static List<ConsumerRecord<String, byte[]>> between(
            KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long from, long end) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        if (from >= end) {
            return records;
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition, PATIENCE) < end && System.nanoTime() < deadline) {
            consumer.poll(POLL).records(partition).stream()
                    .filter(record -> record.offset() < end)
                    .forEach(records::add);
        }
        return records;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(TOPIC, PATIENCE).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
    }

    private <T> T read(Function<KafkaConsumer<String, byte[]>, T> reading) {
        Map<String, Object> config = new HashMap<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", false, "auto.offset.reset", "earliest"));
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            return reading.apply(consumer);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            brokers,
                            "acks",
                            "all",
                            "delivery.timeout.ms",
                            30_000,
                            "request.timeout.ms",
                            10_000,
                            "max.block.ms",
                            10_000),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> record, boolean whole) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        return new DeadLetter(
                new Letter(record.partition(), record.offset()).id(),
                Instant.ofEpochMilli(record.timestamp()),
                header(record, OURS + "consumer"),
                header(record, OURS + "code"),
                header(record, OURS + "topic"),
                String.valueOf(record.key()),
                header(record, "ce_type"),
                value.length,
                whole ? new String(value, UTF_8) : null);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
