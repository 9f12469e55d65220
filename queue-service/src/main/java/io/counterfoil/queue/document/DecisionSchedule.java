package io.counterfoil.queue.document;

import io.counterfoil.outbox.Spans;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every second for documents whose store's settings changed. */
@ApplicationScoped
class DecisionSchedule {

    private final DueDocuments due;

    DecisionSchedule(DueDocuments due) {
        this.due = due;
    }

    @Scheduled(every = "{counterfoil.queue.decide-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void decide() {
        due.stores()
                .forEach(store -> Spans.within("decide orders", store.storeId(), () -> {
                    while (due.decideSome(store)) {
                        // The next few, in a transaction of their own.
                    }
                }));
    }
}
