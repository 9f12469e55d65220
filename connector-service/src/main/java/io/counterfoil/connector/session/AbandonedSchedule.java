package io.counterfoil.connector.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Looks for abandoned sessions. */
@ApplicationScoped
class AbandonedSchedule {

    private final Endings endings;

    AbandonedSchedule(Endings endings) {
        this.endings = endings;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        endings.abandonIdle();
    }
}
