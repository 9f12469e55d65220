package io.counterfoil.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.events.CartUpdate;
import io.counterfoil.events.Event;
import io.counterfoil.events.OperationEvent;
import io.counterfoil.events.Wire;
import io.counterfoil.local.servers.testing.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services' end of the topics. */
final class TestTopics implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final Told told = new Told(Set.of("operations", "cart-updates", "dead-letters"));

    TestTopics(String brokers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer());
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
    List<OperationEvent> operations(String storeId) {
        return told.of("operations", storeId).stream()
                .map(record -> read(OperationEvent.class, record))
                .toList();
    }

    /** What it wants written to the store's cart, in order. */
    List<CartUpdate> cartUpdates(String storeId) {
        return told.of("cart-updates", storeId).stream()
                .map(record -> read(CartUpdate.class, record))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> deadLetters(String storeId) {
        return told.of("dead-letters", storeId);
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
        told.close();
    }
}
