package io.counterfoil.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.events.CartUpdate;
import io.counterfoil.events.Event;
import io.counterfoil.events.OperationEvent;
import io.counterfoil.events.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services' end of the topics. */
final class TestTopics implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    TestTopics(String brokers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> all = List.of("operations", "cart-updates", "dead-letters").stream()
                .flatMap(topic -> IntStream.range(
                                0, consumer.partitionsFor(topic).size())
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    void publish(Event event) {
        publish(event.topic(), event.key(), event.type(), Wire.write(event));
    }

    void publish(String topic, String key, String type, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        record.headers().add("ce_type", type.getBytes(UTF_8));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the service said of this store, in order. */
    synchronized List<OperationEvent> operations(String storeId) {
        return records("operations", storeId).stream()
                .map(record -> read(OperationEvent.class, record))
                .toList();
    }

    /** What it wants written to the store's cart, in order. */
    synchronized List<CartUpdate> cartUpdates(String storeId) {
        return records("cart-updates", storeId).stream()
                .map(record -> read(CartUpdate.class, record))
                .toList();
    }

    synchronized List<ConsumerRecord<String, byte[]>> deadLetters(String storeId) {
        return records("dead-letters", storeId);
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        consumer.poll(Duration.ofMillis(50)).forEach(seen::add);
        return seen.stream()
                .filter(record -> record.topic().equals(topic) && key.equals(record.key()))
                .toList();
    }

    private static <E extends Event> E read(Class<E> family, ConsumerRecord<String, byte[]> record) {
        try {
            return Wire.read(family, header(record, "ce_type"), record.value());
        } catch (Wire.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
