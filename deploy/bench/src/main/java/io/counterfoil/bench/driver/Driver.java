package io.counterfoil.bench.driver;

import io.counterfoil.bench.quickbooks.CannedBooks;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/** Runs Web Connectors, all on one thread. */
public final class Driver implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context thread = vertx.getOrCreateContext();
    private final SoapClient soap;
    private final CannedBooks books;

    /**
     * For one service.
     *
     * @param connections as many Web Connectors as there will ever be at once
     */
    public Driver(int port, int connections, CannedBooks books) {
        this.soap = new SoapClient(vertx, port, connections);
        this.books = books;
    }

    /** One session of each store. */
    public Meter eachOnce(Collection<Store> stores, int atOnce) {
        return run(atOnce, Visits.once(stores));
    }

    /** Session after session, the stores in turn, for some time. */
    public Meter inTurn(Collection<Store> stores, int atOnce, Duration time) {
        return run(atOnce, Visits.inTurn(stores, time));
    }

    private Meter run(int atOnce, Visits visits) {
        CompletableFuture<Meter> done = new CompletableFuture<>();
        thread.runOnContext(start -> {
            Meter meter = new Meter();
            new Crew(new WebConnector(soap, books, meter), meter, visits, done).start(atOnce);
        });
        return done.join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
