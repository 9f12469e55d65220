package io.counterfoil.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Where records go that nobody here can handle: the topic {@code dead-letters}, with the bytes as they came, where they
 * came from and a code. Never an exception text, which could quote what the record holds.
 */
@ApplicationScoped
class DeadLetters {

    static final String TOPIC = "dead-letters";
    static final Counter BURIED = Metrics.counter("dead.letter");
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Outbox outbox;

    DeadLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    void bury(ConsumerRecord<String, byte[]> record, String code) {
        LOG.errorf("%s-%d@%d to the dead letters: %s", record.topic(), record.partition(), record.offset(), code);
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(h -> headers.put(h.key(), h.value() == null ? "" : new String(h.value(), UTF_8)));
        headers.put("counterfoil_topic", record.topic());
        headers.put("counterfoil_partition", String.valueOf(record.partition()));
        headers.put("counterfoil_offset", String.valueOf(record.offset()));
        headers.put("counterfoil_consumer", CloudEvents.service());
        headers.put("counterfoil_code", code);
        String key = record.key() == null ? "" : record.key();
        outbox.add(TOPIC, key, headers, record.value() == null ? new byte[0] : record.value());
        BURIED.increment();
    }
}
