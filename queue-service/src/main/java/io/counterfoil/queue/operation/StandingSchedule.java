package io.counterfoil.queue.operation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for standing operations that are due. */
@ApplicationScoped
class StandingSchedule {

    private final StandingOperations operations;

    StandingSchedule(StandingOperations operations) {
        this.operations = operations;
    }

    @Scheduled(every = "{counterfoil.queue.standing-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void queue() {
        operations.due().forEach(operations::queue);
    }
}
