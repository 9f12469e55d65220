package io.counterfoil.cart.sync;

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
            SELECT count(*) AS polled, count(trouble_since) AS in_trouble,
                COALESCE(extract(epoch FROM now() - min(least(due_at, now()))), 0) AS lag
            FROM poll WHERE running AND last_order_from IS NOT NULL AND EXISTS (
                SELECT 1 FROM cart_connection there
                WHERE there.store_id = poll.store_id AND there.tenant_id = poll.tenant_id)
            """;

    private final Jdbi jdbi;
    private volatile Figures figures = new Figures(Double.NaN, Double.NaN, Double.NaN);

    FiguresSchedule(Jdbi jdbi, MeterRegistry metrics) {
        this.jdbi = jdbi;
        gauge(metrics, "cart.stores", "stores whose cart is polled", Figures::polled);
        gauge(metrics, "cart.stores.in.trouble", "those of them whose cart was not read last time", Figures::inTrouble);
        gauge(metrics, "cart.poll.lag.seconds", "how late the most overdue poll is", Figures::lag);
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
        return new Figures(row.getDouble("polled"), row.getDouble("in_trouble"), row.getDouble("lag"));
    }

    private record Figures(double polled, double inTrouble, double lag) {}
}
