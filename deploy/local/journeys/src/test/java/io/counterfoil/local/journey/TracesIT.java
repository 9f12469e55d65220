package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.local.demo.AdminClient;
import io.counterfoil.local.run.Installation;
import io.counterfoil.local.run.LocalPorts;
import io.counterfoil.local.run.LocalRun;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All five services send their spans to a collector: one can walk from where History hears of an order to the cart's poll. */
@Tag("proof")
class TracesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Set<String> WAY =
            Set.of("take in sessions", "take in operations", "take in cart-events", "poll orders");

    @TempDir
    Path folder;

    @Test
    void fromHistoryLinksLeadBackToThePollThatSawTheOrder() throws Exception {
        try (Collector collector = Collector.open();
                LocalRun run = LocalRun.prepare(
                        new Installation(Everything.home()),
                        Everything.temporaryFolder(),
                        LocalPorts.free(),
                        false,
                        System.out)) {
            run.set("COUNTERFOIL_TRACES_TO", collector.address());
            run.set("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
            run.set("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "PT1S");
            run.start();
            AdminClient admin = Everything.firstSignIn(run);
            try (Trade trade = Trade.open(admin, "Traced", folder)) {
                trade.order(3);
                trade.awaitEnteredOnce();
            }

            await().atMost(PATIENCE).until(() -> toldOfSessions(collector).stream()
                    .anyMatch(span -> collector.namesBefore(span).containsAll(WAY)));
            List<Span> calls = collector.spans().stream()
                    .filter(span -> span.getAttributesList().stream()
                            .anyMatch(one -> one.getKey().equals("counterfoil.attempt")
                                    && span.getKind() == Span.SpanKind.SPAN_KIND_SERVER))
                    .toList();
            assertTrue(!calls.isEmpty(), "no call of a Web Connector was about a message set");
            List<Span> without = calls.stream()
                    .filter(call -> !collector.namesBefore(call).contains("poll orders"))
                    .toList();
            assertEquals(List.of(), without);
        }
    }

    private static List<Span> toldOfSessions(Collector collector) {
        return collector.spans().stream()
                .filter(span -> span.getName().equals("take in sessions"))
                .toList();
    }
}
