package io.counterfoil.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;

/** How much waits to be published and since when: counted when somebody asks, not a number while the database is away. */
@ApplicationScoped
class OutboxMetrics {

    private static final long VALID_NANOS = Duration.ofSeconds(10).toNanos();
    private static final String COUNT = """
            SELECT count(*) AS rows, COALESCE(extract(epoch FROM now() - min(created_at)), 0) AS oldest FROM outbox
            """;

    private final DataSource database;
    private Waiting waiting = new Waiting(Double.NaN, Double.NaN, System.nanoTime() - VALID_NANOS);

    OutboxMetrics(DataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent started) {
        gauge("outbox.rows", "events that are not yet on their topic", Waiting::rows);
        gauge("outbox.oldest.unpublished.seconds", "how long the oldest of them waits", Waiting::oldestSeconds);
        DeadLetters.BURIED.increment(0);
    }

    private void gauge(String name, String description, ToDoubleFunction<Waiting> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(waiting()))
                .description(description)
                .register(Metrics.globalRegistry);
    }

    private synchronized Waiting waiting() {
        if (System.nanoTime() - waiting.atNanos >= VALID_NANOS) {
            waiting = count();
        }
        return waiting;
    }

    private Waiting count() {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT);
                ResultSet row = count.executeQuery()) {
            row.next();
            return new Waiting(row.getDouble("rows"), row.getDouble("oldest"), System.nanoTime());
        } catch (SQLException e) {
            return new Waiting(Double.NaN, Double.NaN, System.nanoTime());
        }
    }

    private record Waiting(double rows, double oldestSeconds, long atNanos) {}
}
