package io.counterfoil.connector.raw;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Empties what was kept long enough, some at a time so that no other transaction waits for long. */
@ApplicationScoped
class RawSchedule {

    private static final int AT_ONCE = 2_000;

    private final PostgresExchanges exchanges;
    private final RawConfig config;
    private final Clock clock;

    RawSchedule(PostgresExchanges exchanges, RawConfig config, Clock clock) {
        this.exchanges = exchanges;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void empty() {
        Instant before = clock.instant().minus(config.keepRaw());
        int emptied = AT_ONCE;
        while (emptied == AT_ONCE) {
            emptied = exchanges.empty(before, AT_ONCE);
        }
    }
}
