package io.counterfoil.bench.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.events.Event;
import io.counterfoil.events.Wire;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events as the other services do: CloudEvents 1.0, Kafka binary mode. */
public final class EventPublisher implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public EventPublisher(String brokers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void publish(Iterable<? extends Event> events) {
        for (Event event : events) {
            // What does not arrive is missed when connector-service does not take it over.
            var unused = producer.send(record(event));
        }
    }

    private static ProducerRecord<String, byte[]> record(Event event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic(), event.key(), Wire.write(event));
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", event.eventId().toString(),
                "ce_type", event.type(),
                "ce_source", "/bench",
                "content-type", "application/json");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
