package io.counterfoil.cart.claim;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
class ClaimSchedule {

    /** After the workers, which stop first. */
    private static final int LAST = 4000;

    private final HeldClaims held;

    ClaimSchedule(HeldClaims held) {
        this.held = held;
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        held.keep();
    }

    void stop(@Observes @Priority(LAST) ShutdownEvent stopping) {
        held.release();
    }
}
