package io.counterfoil.history.session;

import io.counterfoil.history.projection.PostgresStores;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A dead man's handle: a Web Connector that no longer calls says nothing, so somebody must notice that it does not. */
@ApplicationScoped
class OverdueSchedule {

    private final PostgresStores stores;
    private final Clock clock;
    private volatile double overdue = Double.NaN;

    OverdueSchedule(PostgresStores stores, Clock clock, MeterRegistry metrics) {
        this.stores = stores;
        this.clock = clock;
        Gauge.builder("web.connectors.overdue", () -> overdue)
                .description("running stores whose Web Connector should have called and has not")
                .register(metrics);
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void count() {
        overdue = stores.overdue(clock.instant());
    }
}
