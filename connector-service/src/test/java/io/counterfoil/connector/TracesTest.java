package io.counterfoil.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.TaskQueued;
import io.counterfoil.local.servers.testing.RealServers;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From the answer that QuickBooks gave back to where its work was ordered, over a session's calls and Kafka. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class TracesTest {

    private static final String ORDERED = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    FinishedSpans spans;

    @Test
    void whatIsToldOfATaskLeadsBackToWhereItWasOrdered() {
        Merchant merchant = Merchant.signedUp();
        TaskQueued customer = merchant.customer("Grace Murray Hopper");
        Wires.sendTraced("00-" + ORDERED + "-00f067aa0ba902b7-01", customer);
        await().until(() -> Database.tasks(merchant.store) == 1);

        merchant.webConnector().update();

        String told = traceOf(merchant, "TaskSettled");
        assertTrue(spans.before(told).contains(ORDERED), told);
        List<SpanData> calls = callsOf(merchant);
        assertEquals(
                Set.of("authenticate", "sendRequestXML", "receiveResponseXML", "closeConnection"),
                attribute(calls, "counterfoil.call"));
        assertEquals(1, attribute(calls, "counterfoil.session").size());
        assertTrue(attribute(calls, "counterfoil.attempt").size() >= 1);
        String signedIn = traceOf(merchant, "SessionOpened");
        assertTrue(calls.stream()
                .map(SpanData::getTraceId)
                .filter(trace -> !trace.equals(signedIn))
                .allMatch(trace -> spans.before(trace).contains(signedIn)));
    }

    private List<SpanData> callsOf(Merchant merchant) {
        return spans.all().stream()
                .filter(span -> span.getAttributes().get(AttributeKey.stringKey("counterfoil.session")) != null)
                .filter(span -> merchant.store
                        .toString()
                        .equals(span.getAttributes().get(AttributeKey.stringKey("counterfoil.store"))))
                .toList();
    }

    private static Set<String> attribute(List<SpanData> calls, String name) {
        return calls.stream()
                .map(call -> call.getAttributes().get(AttributeKey.stringKey(name)))
                .filter(value -> value != null)
                .collect(Collectors.toSet());
    }

    /** In which this event of the merchant was told. */
    private static String traceOf(Merchant merchant, String type) {
        AtomicReference<String> trace = new AtomicReference<>();
        Wires.read("sessions", record -> {
            boolean it = merchant.store.toString().equals(record.key())
                    && type.equals(
                            new String(record.headers().lastHeader("ce_type").value(), UTF_8));
            if (it) {
                trace.set(new String(record.headers().lastHeader("traceparent").value(), UTF_8).split("-", -1)[1]);
            }
            return it;
        });
        return trace.get();
    }
}
