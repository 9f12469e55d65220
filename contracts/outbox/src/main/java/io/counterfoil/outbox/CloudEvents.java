package io.counterfoil.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.events.Event;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.ConfigProvider;

/** CloudEvents 1.0, Kafka binary mode: what the event is stands in headers, the event itself is the value. */
final class CloudEvents {

    static final String TYPE = "ce_type";

    private CloudEvents() {}

    static Map<String, String> headers(Event event) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event.eventId().toString(),
                TYPE,
                event.type(),
                "ce_source",
                "/" + service(),
                "content-type",
                "application/json");
    }

    static String type(Headers headers) {
        Header type = headers.lastHeader(TYPE);
        return type == null || type.value() == null ? "" : new String(type.value(), UTF_8);
    }

    static String service() {
        return Name.OF_THIS_SERVICE;
    }

    /** Looked up once: every event carries it. */
    private static final class Name {
        static final String OF_THIS_SERVICE =
                ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    }
}
