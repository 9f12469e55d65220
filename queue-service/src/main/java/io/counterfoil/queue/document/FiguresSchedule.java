package io.counterfoil.queue.document;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Jdbi;

/** What operators watch, over all stores; each replica tells the same. The last figures stay while the database is away. */
@ApplicationScoped
class FiguresSchedule {

    private static final String COUNT = """
            SELECT (SELECT count(*) FROM document WHERE state = 'PENDING') AS pending,
                (SELECT count(*) FROM document WHERE state = 'HELD') AS held,
                (SELECT count(*) FROM task WHERE outcome IS NULL) AS queued,
                (SELECT COALESCE(extract(epoch FROM now() - min(queued_at)), 0) FROM operation
                    WHERE id IN (SELECT operation_id FROM task WHERE outcome IS NULL)) AS oldest_queued
            """;

    private final Jdbi jdbi;
    private volatile Figures figures = new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    FiguresSchedule(Jdbi jdbi, MeterRegistry metrics) {
        this.jdbi = jdbi;
        backlog(metrics, "PENDING", Figures::pending);
        backlog(metrics, "HELD", Figures::held);
        backlog(metrics, "QUEUED", Figures::queued);
        Gauge.builder("sync.oldest.queued.seconds", () -> figures.oldestQueued())
                .description("how long the oldest operation with unsettled tasks waits")
                .register(metrics);
    }

    private void backlog(MeterRegistry metrics, String state, ToDoubleFunction<Figures> figure) {
        Gauge.builder("sync.backlog", () -> figure.applyAsDouble(figures))
                .tag("state", state)
                .description("documents that wait for a release or a person, and tasks that wait for QuickBooks")
                .register(metrics);
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        figures = jdbi.withHandle(handle ->
                handle.createQuery(COUNT).map((row, context) -> figures(row)).one());
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getDouble("pending"),
                row.getDouble("held"),
                row.getDouble("queued"),
                row.getDouble("oldest_queued"));
    }

    private record Figures(double pending, double held, double queued, double oldestQueued) {}
}
