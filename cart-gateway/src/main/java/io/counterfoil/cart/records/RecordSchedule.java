package io.counterfoil.cart.records;

import io.counterfoil.cart.claim.HeldClaims;
import io.counterfoil.outbox.Spans;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Two threads: what changed besides orders may wait a little. */
@ApplicationScoped
class RecordSchedule {

    private static final Logger LOG = Logger.getLogger(RecordSchedule.class);
    private static final int WORKERS = 2;

    private final RecordPolls polls;
    private final RecordPoller poller;
    private final HeldClaims held;
    private final Semaphore free = new Semaphore(WORKERS);
    private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS, work -> {
        Thread thread = new Thread(work, "cart-records");
        thread.setDaemon(true);
        return thread;
    });

    RecordSchedule(RecordPolls polls, RecordPoller poller, HeldClaims held) {
        this.polls = polls;
        this.poller = poller;
        this.held = held;
    }

    @Scheduled(every = "{counterfoil.cart.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int most = threads.isShutdown() ? 0 : free.availablePermits();
        if (most > 0) {
            polls.claimDue(most).forEach(claim -> {
                free.acquireUninterruptibly();
                threads.execute(() -> Spans.within("poll " + claim.kind() + "s", claim.storeId(), () -> run(claim)));
            });
        }
    }

    private void run(RecordClaim claim) {
        try {
            held.during(HeldClaims.Kind.RECORD_POLL, claim.storeId(), claim.token(), () -> poll(claim));
        } finally {
            free.release();
        }
    }

    private void poll(RecordClaim claim) {
        try {
            poller.poll(claim);
        } catch (RecordIntake.LostClaim e) {
            LOG.infof("store %s: changed by somebody else meanwhile", claim.storeId());
        } catch (RuntimeException e) {
            report(claim, e);
        }
    }

    private void report(RecordClaim claim, RuntimeException failure) {
        if (!threads.isShutdown()) {
            LOG.errorf(failure, "store %s: looking through %ss ended unexpectedly", claim.storeId(), claim.kind());
            poller.failed(claim);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
    }
}
