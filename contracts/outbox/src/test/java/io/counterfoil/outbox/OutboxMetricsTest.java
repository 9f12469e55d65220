package io.counterfoil.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.SessionEvent;
import io.counterfoil.local.servers.testing.RealServers;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "history"))
class OutboxMetricsTest {

    private static final String RELAY_STANDS_STILL =
            "SELECT pg_advisory_xact_lock(hashtextextended('outbox relay', 1))";
    private static final String WAITS_FOR_400_SECONDS = """
            INSERT INTO outbox (topic, key, headers, payload, created_at)
            VALUES ('dead-letters', 'late', '{}', '', now() - interval '400 seconds')
            """;

    @Inject
    DataSource database;

    @Inject
    Inbox inbox;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void listen() {
        Metrics.addRegistry(metrics);
    }

    @AfterEach
    void stopListening() {
        Metrics.removeRegistry(metrics);
    }

    @Test
    void whatIsPutAsideIsCounted() {
        var unreadable =
                new ConsumerRecord<>("sessions", 3, 17, UUID.randomUUID().toString(), new byte[0]);
        assertEquals(0, metrics.get("dead.letter").counter().count());

        inbox.accept(unreadable, SessionEvent.class, event -> {});

        assertEquals(1, metrics.get("dead.letter").counter().count());
    }

    @Test
    void whatIsNotToldIsCountedWithItsAge() throws SQLException {
        try (Connection relay = database.getConnection()) {
            relay.setAutoCommit(false);
            run(relay, RELAY_STANDS_STILL);
            try (Connection writer = database.getConnection()) {
                run(writer, WAITS_FOR_400_SECONDS);
            }

            assertTrue(gauge("outbox.rows") >= 1);
            assertTrue(gauge("outbox.oldest.unpublished.seconds") >= 400);

            relay.rollback();
            relay.setAutoCommit(true);
        }
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var execution = connection.prepareStatement(statement)) {
            execution.execute();
        }
    }
}
