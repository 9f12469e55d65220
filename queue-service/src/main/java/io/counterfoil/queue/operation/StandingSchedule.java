package io.counterfoil.queue.operation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for standing operations that are due. */
@ApplicationScoped
class StandingSchedule {

    private final StandingOperations operations;
    private final Duration readEvery;

    StandingSchedule(
            StandingOperations operations, @ConfigProperty(name = "counterfoil.queue.read-every") Duration readEvery) {
        this.operations = operations;
        this.readEvery = readEvery;
    }

    @Scheduled(every = "{counterfoil.queue.standing-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void queue() {
        operations.due().forEach(operations::queue);
        operations.dueReadings().forEach(reading -> operations.queue(reading, readEvery));
    }
}
