package io.counterfoil.cart.sync;

import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Page;
import io.counterfoil.events.CartType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A second replica on the same database, driven by a test. */
@ApplicationScoped
public class TestWorkers {

    private final Polls polls;
    private final Poller poller;
    private final OrderIntake intake;
    private volatile boolean polled;

    TestWorkers(Polls polls, Poller poller, OrderIntake intake) {
        this.polls = polls;
        this.poller = poller;
        this.intake = intake;
    }

    /** Claims and polls a few stores, at the same time as the service does. */
    public void work() {
        for (Claim claim : polls.claimDue(3, false, Duration.ofSeconds(1))) {
            polled = true;
            poller.poll(claim);
        }
    }

    public boolean hasPolled() {
        return polled;
    }

    public boolean takesAPageWithAnOldClaim(UUID store, UUID tenant) {
        Claim old = new Claim(
                UUID.randomUUID(),
                store,
                tenant,
                CartType.WOOCOMMERCE,
                Instant.EPOCH,
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Duration.ZERO);
        return intake.take(old, new Page(List.of(), new Cursor("2030-01-01T00:00:00Z"), false));
    }
}
