package io.counterfoil.cart.sync;

import io.counterfoil.cart.claim.HeldClaims;
import io.counterfoil.outbox.Spans;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Reads stores, each on a thread of its own. There are two sorts of places: a few for stores that answer soon, and many
 * for those that were in trouble last time or take long now. So shops that hang take no place from the others.
 */
public final class PollWorkers {

    private static final Logger LOG = Logger.getLogger(PollWorkers.class);

    /** Whoever is longer at it goes on among the slow. */
    private static final Duration SOON = Duration.ofMillis(500);

    /** How far ahead stores are claimed, which then wait for their moment: as long as it is until the next look. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private final Polls polls;
    private final Poller poller;
    private final HeldClaims held;
    private final Places quick;
    private final Places slow;
    private final ExecutorService threads = Executors.newCachedThreadPool(thread("cart-poll"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(thread("cart-poll-clock"));

    public PollWorkers(Polls polls, Poller poller, HeldClaims held, int workers, int slowWorkers) {
        this.polls = polls;
        this.poller = poller;
        this.held = held;
        quick = new Places(workers, false);
        slow = new Places(slowWorkers, true);
    }

    private static ThreadFactory thread(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Claims as many stores that are due, or will be soon, as there are free places. */
    void work() {
        quick.fill();
        slow.fill();
    }

    private void run(Claim claim) {
        held.during(HeldClaims.Kind.POLL, claim.storeId(), claim.token(), () -> {
            if (isItsMoment(claim)) {
                Spans.within("poll orders", claim.storeId(), () -> poll(claim));
            }
        });
    }

    /** False when this service stops before. */
    private static boolean isItsMoment(Claim claim) {
        try {
            TimeUnit.NANOSECONDS.sleep(claim.early().toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void poll(Claim claim) {
        try {
            poller.poll(claim);
        } catch (RuntimeException e) {
            report(claim, e);
        }
    }

    private void report(Claim claim, RuntimeException failure) {
        if (!threads.isShutdown()) {
            LOG.errorf(failure, "store %s: poll ended unexpectedly", claim.storeId());
            poller.failed(claim);
        }
    }

    void stop() {
        clock.shutdownNow();
        threads.shutdownNow();
    }

    /** Places of one sort. */
    private final class Places {

        private final Semaphore free;
        private final AtomicInteger asked = new AtomicInteger();
        private final boolean troubled;
        /** The last look found as many as there were places: there may be more. */
        private volatile boolean more;

        Places(int number, boolean troubled) {
            free = new Semaphore(number);
            this.troubled = troubled;
        }

        /** One looks at a time, for all that gave their places back meanwhile: a claim for each would be a queue. */
        void fill() {
            if (asked.getAndIncrement() > 0) {
                return;
            }
            int answered;
            do {
                answered = asked.get();
                claim();
            } while (asked.addAndGet(-answered) > 0);
        }

        private void claim() {
            try {
                int most = threads.isShutdown() ? 0 : free.availablePermits();
                List<Claim> claims = most == 0 ? List.of() : polls.claimDue(most, troubled, AHEAD);
                more = most == 0 || claims.size() == most;
                claims.forEach(this::start);
            } catch (RuntimeException e) {
                asked.set(0);
                throw e;
            }
        }

        private void start(Claim claim) {
            free.acquireUninterruptibly();
            threads.execute(new Turn(claim, this));
        }

        void giveBack() {
            free.release();
            if (more && !threads.isShutdown()) {
                fill();
            }
        }
    }

    /** One store's turn, in one place or the other. */
    private final class Turn implements Runnable {

        private final Claim claim;
        private Places place;
        private boolean over;

        Turn(Claim claim, Places place) {
            this.claim = claim;
            this.place = place;
        }

        @Override
        public void run() {
            ScheduledFuture<?> late =
                    clock.schedule(this::moveOver, claim.early().plus(SOON).toMillis(), TimeUnit.MILLISECONDS);
            try {
                PollWorkers.this.run(claim);
            } finally {
                late.cancel(false);
                end().giveBack();
            }
        }

        private synchronized Places end() {
            over = true;
            return place;
        }

        private void moveOver() {
            if (movedOver()) {
                quick.giveBack();
            }
        }

        private synchronized boolean movedOver() {
            boolean moves = !over && place == quick && slow.free.tryAcquire();
            if (moves) {
                place = slow;
            }
            return moves;
        }
    }
}
