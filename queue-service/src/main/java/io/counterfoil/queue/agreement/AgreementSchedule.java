package io.counterfoil.queue.agreement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for records on which a side has said something new. */
@ApplicationScoped
class AgreementSchedule {

    private final Agreements agreements;

    AgreementSchedule(Agreements agreements) {
        this.agreements = agreements;
    }

    @Scheduled(every = "{counterfoil.queue.agree-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void decide() {
        agreements.due().forEach(store -> {
            while (agreements.decideSome(store)) {
                // The next few, in a transaction of their own.
            }
        });
    }
}
