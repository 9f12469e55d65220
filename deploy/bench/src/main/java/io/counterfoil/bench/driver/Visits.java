package io.counterfoil.bench.driver;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;

/** The stores that still want a session. A store never has two at once. */
final class Visits {
    private final Queue<Store> waiting;
    private final boolean again;
    private final long end;

    private Visits(Collection<Store> stores, boolean again, Duration time) {
        this.waiting = new ArrayDeque<>(stores);
        this.again = again;
        this.end = System.nanoTime() + time.toNanos();
    }

    static Visits once(Collection<Store> stores) {
        return new Visits(stores, false, Duration.ofDays(1));
    }

    static Visits inTurn(Collection<Store> stores, Duration time) {
        return new Visits(stores, true, time);
    }

    Optional<Store> next() {
        return System.nanoTime() - end > 0 ? Optional.empty() : Optional.ofNullable(waiting.poll());
    }

    /** Its session is over. */
    void back(Store store) {
        if (again) {
            waiting.add(store);
        }
    }
}
