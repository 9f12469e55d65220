package io.counterfoil.bench;

import io.counterfoil.bench.driver.Driver;
import io.counterfoil.bench.driver.Meter;
import io.counterfoil.bench.driver.Store;
import io.counterfoil.bench.quickbooks.CannedBooks;
import io.counterfoil.bench.system.ConnectorService;
import io.counterfoil.bench.system.Cpu;
import io.counterfoil.bench.system.CpuClock;
import io.counterfoil.bench.system.Servers;
import io.counterfoil.bench.system.Waiting;
import io.counterfoil.bench.work.ConnectorDatabase;
import io.counterfoil.bench.work.EventPublisher;
import io.counterfoil.bench.work.Orders;
import io.counterfoil.bench.work.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Everything that runs while it is measured: PostgreSQL, Kafka, connector-service, and the Web Connectors here. */
final class Rig implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Options options;
    private final Servers servers;
    private final ConnectorService service;
    private final EventPublisher publisher;
    private final ConnectorDatabase database;
    private final CannedBooks books = new CannedBooks();
    private final Driver driver;
    private final List<Store> stores;
    private final CpuClock clock;
    private int operations;

    private Rig(Options options, Servers servers, ConnectorService service) {
        this.options = options;
        this.servers = servers;
        this.service = service;
        publisher = new EventPublisher(servers.brokers());
        database = ConnectorDatabase.open(servers.database());
        database.requireDurable();
        driver = new Driver(service.port(), Collections.max(options.atOnce()), books);
        stores = new Stores(publisher, service, database).make(options.stores());
        clock = new CpuClock(service.process().pid(), servers.postgres(), servers.kafka());
    }

    /** Starts all of it; the first session of each store, which shows its company file, is over. */
    static Rig start(Options options, Path home, Path data) {
        Servers servers = Servers.start(data);
        ConnectorService service = ConnectorService.start(home, servers, options.jvm());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, servers)));
        Rig rig = new Rig(options, servers, service);
        rig.driver.eachOnce(rig.stores, 8);
        return rig;
    }

    long serviceProcess() {
        return service.process().pid();
    }

    /** Sessions without work, for some time. */
    Round idle(int atOnce, Duration time) {
        return timed(() -> driver.inTurn(stores, atOnce, time), 0, 0);
    }

    /** One session of each store, which has orders waiting. {@code then} is run between loading and the sessions. */
    Round work(Scenario scenario, int atOnce, Runnable then) {
        long tasks = (long) stores.size() * options.orders() * scenario.tasksAnOrder();
        double seconds = load(scenario, database.tasks() + tasks);
        then.run();
        return timed(() -> driver.eachOnce(stores, atOnce), tasks, seconds);
    }

    private double load(Scenario scenario, long expected) {
        long start = System.nanoTime();
        operations++;
        boolean newCustomers = scenario == Scenario.NEW_CUSTOMERS;
        stores.forEach(
                store -> publisher.publish(new Orders(store, operations, options.orders(), newCustomers).events()));
        Waiting.until(expected + " tasks are taken over", PATIENCE, () -> database.tasks() == expected);
        return (System.nanoTime() - start) / 1e9;
    }

    private Round timed(Supplier<Meter> sessions, long loaded, double loadSeconds) {
        Cpu before = clock.read();
        Meter meter = sessions.get();
        long unpublished = database.unpublished();
        Waiting.until("all events are published", PATIENCE, () -> database.unpublished() == 0);
        Cpu used = clock.read().minus(before);
        return new Round(meter.busy(), meter.all(), used, meter.latencies(), unpublished, loaded, loadSeconds);
    }

    Sizes sizes() {
        return Sizes.of(database, serviceProcess());
    }

    Check check() {
        return Check.of(database, books);
    }

    @Override
    public void close() {
        driver.close();
        database.close();
        publisher.close();
        stop(service, servers);
    }

    /** The service first: what it still says must find the servers alive. */
    private static void stop(ConnectorService service, Servers servers) {
        service.close();
        servers.close();
    }
}
