package io.counterfoil.admin.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Each replica reads for itself, from when it starts; nothing is kept of it. */
@ApplicationScoped
class HappeningConsumer {

    private static final Logger LOG = Logger.getLogger(HappeningConsumer.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Happenings happenings;

    HappeningConsumer(Happenings happenings) {
        this.happenings = happenings;
    }

    @Incoming("live-sessions")
    void session(ConsumerRecord<String, byte[]> record) {
        tell(record);
    }

    @Incoming("live-operations")
    void operation(ConsumerRecord<String, byte[]> record) {
        tell(record);
    }

    /** A record that cannot be read is for the dead letters of those who must read it. */
    private void tell(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        try {
            JsonNode event = JSON.readTree(record.value() == null ? new byte[0] : record.value());
            if (type != null && event.path("storeId").isTextual()) {
                UUID store = UUID.fromString(event.path("storeId").asText());
                happenings.tell(Happening.of(store, new String(type.value(), UTF_8), event));
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debugf(e, "%s-%d@%d not told", record.topic(), record.partition(), record.offset());
        }
    }
}
