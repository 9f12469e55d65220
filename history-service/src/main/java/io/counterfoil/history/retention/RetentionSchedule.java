package io.counterfoil.history.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes what is older than it is kept, some of it at a time, so that nobody waits for long. */
@ApplicationScoped
class RetentionSchedule {

    private static final Duration LEAST = Duration.ofDays(40);
    /** A day longer than the topics, which could tell them again. */
    private static final Duration KEEP_COUNTS = Duration.ofDays(8);

    private static final int AT_ONCE = 2_000;

    private final PostgresRetention past;
    private final Clock clock;
    private final Duration keep;

    RetentionSchedule(PostgresRetention past, RetentionConfig config, Clock clock) {
        this.past = past;
        this.clock = clock;
        this.keep = config.keep().compareTo(LEAST) < 0 ? LEAST : config.keep();
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void delete() {
        Instant before = clock.instant().minus(keep);
        for (String statement : PostgresRetention.IN_THIS_ORDER) {
            int deleted = AT_ONCE;
            while (deleted == AT_ONCE) {
                deleted = past.delete(statement, before, AT_ONCE);
            }
        }
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sumUpContacts() {
        Instant before = clock.instant().minus(KEEP_COUNTS);
        int summed = AT_ONCE;
        while (summed == AT_ONCE) {
            summed = past.sumUp(before, AT_ONCE);
        }
    }
}
