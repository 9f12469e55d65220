package io.counterfoil.cart.sync;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** A few threads, one store each: a shop that hangs holds one of them until the call's deadline, and no other store. */
public final class PollWorkers {

    private static final Logger LOG = Logger.getLogger(PollWorkers.class);

    private final Polls polls;
    private final Poller poller;
    private final Semaphore free;
    private final ExecutorService threads;

    public PollWorkers(Polls polls, Poller poller, int workers) {
        this.polls = polls;
        this.poller = poller;
        this.free = new Semaphore(workers);
        this.threads = Executors.newFixedThreadPool(workers, PollWorkers::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "cart-poll");
        thread.setDaemon(true);
        return thread;
    }

    /** Claims as many due stores as there are free workers. Called by one thread at a time. */
    void work() {
        int most = free.availablePermits();
        List<Claim> claims = most == 0 ? List.of() : polls.claimDue(most);
        claims.forEach(this::start);
    }

    private void start(Claim claim) {
        free.acquireUninterruptibly();
        threads.execute(() -> run(claim));
    }

    private void run(Claim claim) {
        try {
            poller.poll(claim);
        } catch (RuntimeException e) {
            report(claim, e);
        } finally {
            free.release();
        }
    }

    private void report(Claim claim, RuntimeException failure) {
        if (!threads.isShutdown()) {
            LOG.errorf(failure, "store %s: poll ended unexpectedly", claim.storeId());
            poller.failed(claim);
        }
    }

    void stop() {
        threads.shutdownNow();
    }
}
