package io.counterfoil.queue.stock;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for stock that is to be computed. */
@ApplicationScoped
class StockSchedule {

    private final StockRuns runs;

    StockSchedule(StockRuns runs) {
        this.runs = runs;
    }

    @Scheduled(every = "{counterfoil.queue.stock-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        runs.due().forEach(runs::run);
    }
}
