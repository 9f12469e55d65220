package io.counterfoil.cart;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.events.CartEvent;
import io.counterfoil.events.Event;
import io.counterfoil.events.Wire;
import io.counterfoil.local.servers.testing.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as other services use them: cart-events read from the beginning, stores and cart-updates written. */
final class CartEvents implements AutoCloseable {

    private final Told told = new Told(Set.of("cart-events"));
    private final KafkaProducer<String, byte[]> producer;
    private final Map<UUID, List<CartEvent>> events = new HashMap<>();

    CartEvents(String brokers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void tell(Event... events) {
        for (Event event : events) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic(), event.key(), Wire.write(event));
            record.headers().add("ce_type", event.type().getBytes(UTF_8));
            producer.send(record);
        }
        producer.flush();
    }

    /** Everything told of a store so far, in its order. */
    List<CartEvent> of(UUID store) {
        List<CartEvent> known = events.computeIfAbsent(store, first -> new ArrayList<>());
        told.of("cart-events", store.toString()).stream()
                .skip(known.size())
                .map(CartEvents::read)
                .forEach(known::add);
        return List.copyOf(known);
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
        told.close();
        producer.close();
    }
}
