package io.counterfoil.cart.records;

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
    private final Semaphore free = new Semaphore(WORKERS);
    private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS, work -> {
        Thread thread = new Thread(work, "cart-records");
        thread.setDaemon(true);
        return thread;
    });

    RecordSchedule(RecordPolls polls, RecordPoller poller) {
        this.polls = polls;
        this.poller = poller;
    }

    @Scheduled(every = "{counterfoil.cart.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int most = free.availablePermits();
        if (most > 0) {
            polls.claimDue(most).forEach(claim -> {
                free.acquireUninterruptibly();
                threads.execute(() -> Spans.within("poll " + claim.kind() + "s", claim.storeId(), () -> run(claim)));
            });
        }
    }

    private void run(RecordClaim claim) {
        try {
            poller.poll(claim);
        } catch (RecordIntake.LostClaim e) {
            LOG.infof("store %s: changed by somebody else meanwhile", claim.storeId());
        } catch (RuntimeException e) {
            LOG.errorf(e, "store %s: looking through %ss ended unexpectedly", claim.storeId(), claim.kind());
            poller.failed(claim);
        } finally {
            free.release();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
    }
}
