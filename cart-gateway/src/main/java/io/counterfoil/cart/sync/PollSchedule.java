package io.counterfoil.cart.sync;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
class PollSchedule {

    private final PollWorkers workers;

    PollSchedule(PollWorkers workers) {
        this.workers = workers;
    }

    @Scheduled(every = "{counterfoil.cart.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        workers.work();
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.stop();
    }
}
