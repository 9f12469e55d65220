package io.counterfoil.bench.driver;

import java.util.concurrent.CompletableFuture;

/** Web Connectors that each take the next store as soon as they are done with one. Used by one thread. */
final class Crew {
    private final WebConnector connector;
    private final Meter meter;
    private final Visits visits;
    private final CompletableFuture<Meter> done;
    private int busy;

    Crew(WebConnector connector, Meter meter, Visits visits, CompletableFuture<Meter> done) {
        this.connector = connector;
        this.meter = meter;
        this.visits = visits;
        this.done = done;
    }

    void start(int atOnce) {
        busy = atOnce;
        for (int i = 0; i < atOnce; i++) {
            next();
        }
    }

    private void next() {
        visits.next().ifPresentOrElse(this::visit, this::leave);
    }

    private void visit(Store store) {
        connector
                .session(store)
                .onSuccess(ended -> {
                    visits.back(store);
                    next();
                })
                .onFailure(done::completeExceptionally);
    }

    private void leave() {
        meter.close();
        busy--;
        if (busy == 0) {
            done.complete(meter);
        }
    }
}
