package io.counterfoil.connector.attempt;

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
            SELECT (SELECT count(*) FROM task WHERE state = 'UNKNOWN') AS unknown,
                (SELECT COALESCE(extract(epoch FROM now() - min(sent_at)), 0) FROM attempt
                    WHERE state IN ('UNKNOWN', 'HELD', 'GONE')) AS oldest_unknown,
                (SELECT count(*) FROM task WHERE state = 'NEEDS_PERSON') AS decisions,
                (SELECT count(*) FROM company_question) AS company_questions,
                (SELECT count(*) FROM session WHERE state = 'OPEN') AS sessions
            """;

    private final Jdbi jdbi;
    private volatile Figures figures = new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    FiguresSchedule(Jdbi jdbi, MeterRegistry metrics) {
        this.jdbi = jdbi;
        gauge(metrics, "sync.unknown.operations", "tasks of which nobody knows the outcome", Figures::unknown);
        gauge(metrics, "sync.oldest.unknown.seconds", "how long the oldest is unknown", Figures::oldestUnknown);
        gauge(metrics, "sync.decisions", "tasks that need a person", Figures::decisions);
        gauge(metrics, "company.questions", "stores whose company file is in question", Figures::companyQuestions);
        gauge(metrics, "qbwc.open.sessions", "sessions that run", Figures::sessions);
    }

    private void gauge(MeterRegistry metrics, String name, String description, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(figures))
                .description(description)
                .register(metrics);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        figures = jdbi.withHandle(handle ->
                handle.createQuery(COUNT).map((row, context) -> figures(row)).one());
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getDouble("unknown"),
                row.getDouble("oldest_unknown"),
                row.getDouble("decisions"),
                row.getDouble("company_questions"),
                row.getDouble("sessions"));
    }

    private record Figures(
            double unknown, double oldestUnknown, double decisions, double companyQuestions, double sessions) {}
}
