package io.counterfoil.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.events.Event;
import io.counterfoil.events.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Plays the other services: tells events, as their outboxes do. */
final class Topics implements AutoCloseable {

    private static final Set<String> OURS = Set.of("operations", "sessions", "stores");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> config =
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());

    void tell(Event... events) {
        for (Event event : events) {
            tell(event.topic(), event.key(), event.type(), Wire.write(event));
        }
    }

    void tell(String topic, String key, String type, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        record.headers().add("ce_type", type.getBytes(UTF_8));
        send(record);
    }

    /** Tells everything again that was ever told, from offset 0 on. */
    int tellAllAgain() {
        List<ConsumerRecord<String, byte[]>> all = all();
        for (ConsumerRecord<String, byte[]> record : all) {
            send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()));
        }
        return all.size();
    }

    /** Until history-service has handled all that was told. */
    void awaitHandled() {
        try (Admin admin = Admin.create(config)) {
            Awaitility.await().atMost(PATIENCE).until(() -> ends(admin).equals(handled(admin)));
        }
    }

    private static Map<TopicPartition, Long> handled(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets("history-service")
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.entrySet().stream()
                .filter(entry -> entry.getValue() != null && entry.getValue().offset() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = partitions(admin).stream()
                .collect(Collectors.toMap(partition -> partition, any -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .filter(entry -> entry.getValue().offset() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static List<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeTopics(OURS).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> all() {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (Admin admin = Admin.create(config);
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            long told = ends(admin).values().stream().mapToLong(Long::longValue).sum();
            consumer.assign(partitions(admin));
            consumer.seekToBeginning(consumer.assignment());
            Awaitility.await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
                return all.size() >= told;
            });
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
