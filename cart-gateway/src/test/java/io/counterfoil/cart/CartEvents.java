package io.counterfoil.cart;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.events.CartEvent;
import io.counterfoil.events.Event;
import io.counterfoil.events.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as other services use them: cart-events read from the beginning, stores and cart-updates written. */
final class CartEvents implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final List<CartEvent> events = new ArrayList<>();

    CartEvents(String brokers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        List<TopicPartition> partitions = consumer.partitionsFor("cart-events").stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    void tell(Event... told) {
        for (Event event : told) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic(), event.key(), Wire.write(event));
            record.headers().add("ce_type", event.type().getBytes(UTF_8));
            producer.send(record);
        }
        producer.flush();
    }

    /** Everything told of a store so far, in its order. */
    List<CartEvent> of(UUID store) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(read(record)));
        return events.stream().filter(event -> event.storeId().equals(store)).toList();
    }

    <E extends CartEvent> List<E> of(UUID store, Class<E> type) {
        return of(store).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static CartEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            String type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
            return Wire.read(CartEvent.class, type, record.value());
        } catch (Wire.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
