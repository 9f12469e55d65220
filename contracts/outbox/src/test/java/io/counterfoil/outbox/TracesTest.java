package io.counterfoil.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.counterfoil.events.SessionEvent;
import io.counterfoil.events.SessionOpened;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Wire;
import io.counterfoil.local.servers.testing.RealServers;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "history"))
class TracesTest {

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    FinishedSpans finished;

    @Inject
    DataSource database;

    private final UUID store = UUID.randomUUID();

    @Test
    void whoTakesAnEventInLinksToWhoToldItInATraceOfItsOwn() {
        SessionOpened event = new SessionOpened(store, store, UUID.randomUUID(), Instant.now());
        List<String> headers = new ArrayList<>();

        Spans.within("sign in", store, () -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.add(event);
            headers.addAll(traceparents());
        }));
        ConsumerRecord<String, byte[]> record = record("SessionOpened", Wire.write(event));
        record.headers().add("traceparent", headers.get(0).getBytes(UTF_8));
        inbox.accept(record, SessionEvent.class, e -> {});

        SpanData told = finished.named("sign in").get(0);
        SpanData taken = only("take in sessions", "counterfoil.session", event.sessionId());
        assertEquals(
                List.of(told.getSpanId()),
                taken.getLinks().stream()
                        .map(LinkData::getSpanContext)
                        .map(SpanContext::getSpanId)
                        .toList());
        assertNotEquals(told.getTraceId(), taken.getTraceId());
        assertEquals(store.toString(), taken.getAttributes().get(AttributeKey.stringKey("counterfoil.store")));
    }

    @Test
    void linesOfTheLogTellWhatTheWorkIsAbout() {
        TaskSettled event = new TaskSettled(
                store,
                store,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "CF-1-1",
                TaskSettled.Outcome.REJECTED,
                null,
                null,
                3100,
                "",
                "",
                null,
                null,
                Instant.now());
        List<Map<String, String>> lines = new ArrayList<>();
        Handler listener = listener(lines);
        Logger log = Logger.getLogger(Inbox.class.getName());
        log.addHandler(listener);

        inbox.accept(record("TaskSettled", Wire.write(event)), SessionEvent.class, e -> {
            throw new IllegalArgumentException("never");
        });
        log.removeHandler(listener);

        Map<String, String> line = lines.get(0);
        assertEquals(store.toString(), line.get("store"));
        assertEquals(String.valueOf(event.sessionId()), line.get("session"));
        assertEquals(event.operationId().toString(), line.get("operation"));
        assertEquals(event.taskId().toString(), line.get("task"));
        assertEquals("CF-1-1", line.get("attempt"));
        assertEquals(32, line.getOrDefault("traceId", "").length());
    }

    private SpanData only(String name, String attribute, Object id) {
        List<SpanData> found = finished.named(name).stream()
                .filter(span -> id.toString().equals(span.getAttributes().get(AttributeKey.stringKey(attribute))))
                .toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    /** Of the rows of this store. */
    private List<String> traceparents() {
        List<String> found = new ArrayList<>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT headers ->> 'traceparent' FROM outbox WHERE key = ?")) {
            query.setString(1, store.toString());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private ConsumerRecord<String, byte[]> record(String type, byte[] value) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("sessions", 3, 17, store.toString(), value);
        record.headers().add("ce_type", type.getBytes(UTF_8));
        return record;
    }

    private static Handler listener(List<Map<String, String>> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(ExtLogRecord.wrap(line).getMdcCopy());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
