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
    private final Duration deletionsEvery;

    StandingSchedule(
            StandingOperations operations,
            @ConfigProperty(name = "counterfoil.queue.read-every") Duration readEvery,
            @ConfigProperty(name = "counterfoil.queue.deletions-every") Duration deletionsEvery) {
        this.deletionsEvery = deletionsEvery;
        this.operations = operations;
        this.readEvery = readEvery;
    }

    @Scheduled(every = "{counterfoil.queue.standing-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void queue() {
        operations.due().forEach(operations::queue);
        operations.dueReadings(deletionsEvery).forEach(reading -> operations.queue(reading, every(reading)));
    }

    private Duration every(Standings.Reading reading) {
        return reading.name().equals(ListOperation.DELETIONS.title()) ? deletionsEvery : readEvery;
    }
}
