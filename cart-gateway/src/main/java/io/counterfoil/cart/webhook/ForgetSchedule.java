package io.counterfoil.cart.webhook;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ForgetSchedule {

    private final Webhooks webhooks;

    ForgetSchedule(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        webhooks.forgetOld();
    }
}
