package io.counterfoil.cart.writing;

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

/** A few threads, one store each. */
@ApplicationScoped
class WriteSchedule {

    private static final Logger LOG = Logger.getLogger(WriteSchedule.class);
    private static final int WORKERS = 4;

    private final Writes writes;
    private final Writer writer;
    private final HeldClaims held;
    private final Semaphore free = new Semaphore(WORKERS);
    private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS, work -> {
        Thread thread = new Thread(work, "cart-write");
        thread.setDaemon(true);
        return thread;
    });

    WriteSchedule(Writes writes, Writer writer, HeldClaims held) {
        this.writes = writes;
        this.writer = writer;
        this.held = held;
    }

    @Scheduled(every = "{counterfoil.cart.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int most = threads.isShutdown() ? 0 : free.availablePermits();
        if (most > 0) {
            writes.claimDue(most).forEach(turn -> {
                free.acquireUninterruptibly();
                threads.execute(() -> Spans.within("write to a cart", turn.storeId(), () -> run(turn)));
            });
        }
    }

    private void run(WriteTurn turn) {
        try {
            held.during(HeldClaims.Kind.WRITE_TURN, turn.storeId(), turn.token(), () -> writer.write(turn));
        } catch (RuntimeException e) {
            // The turn is taken again when its lease is over.
            LOG.errorf(e, "store %s: writing ended unexpectedly", turn.storeId());
        } finally {
            free.release();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
    }
}
