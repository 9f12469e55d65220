package io.counterfoil.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.counterfoil.local.servers.testing.RealServers;
import io.opentelemetry.api.trace.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Until a collector is named nothing is traced, and no header or row tells a span. */
@QuarkusTest
@TestProfile(NoTracesTest.Off.class)
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "history"))
class NoTracesTest {

    @Test
    void thereIsNoSpanToBeFollowed() {
        Spans.within("sign in", UUID.randomUUID(), () -> {
            assertFalse(Span.current().getSpanContext().isValid());
            assertFalse(Span.current().isRecording());
            assertEquals(Map.of(), Spans.headers());
        });
    }

    public static final class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("counterfoil.traces.to", "off");
        }
    }
}
