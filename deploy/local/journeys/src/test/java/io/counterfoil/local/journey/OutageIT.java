package io.counterfoil.local.journey;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.local.run.LocalRun;
import io.counterfoil.local.run.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services use is away for {@code -Dcounterfoil.outage=SECONDS}: they wait, and nothing is given up. */
@Tag("proof")
class OutageIT {
    private static final int SECONDS = Integer.getInteger("counterfoil.outage", 20);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(25);

    private final LocalRun run = Everything.run();
    private long buriedBefore;

    @TempDir
    Path folder;

    @BeforeEach
    void countDeadLetters() throws Exception {
        buriedBefore = DeadLetters.count();
    }

    @Test
    void withoutPostgresAllWaitAndNothingIsLost() throws Exception {
        try (Trade trade = Trade.open("Without PostgreSQL", folder)) {
            during(trade, meanwhile -> run.servers().withoutPostgres(meanwhile));
        }
    }

    @Test
    void withoutKafkaAllWaitAndNothingIsLost() throws Exception {
        try (Trade trade = Trade.open("Without Kafka", folder)) {
            during(trade, meanwhile -> run.servers().withoutKafka(meanwhile));
        }
    }

    @Test
    void aServiceThatIsToldToStopEndsInTimeAndStartsWithoutItsServers() throws Exception {
        try (Trade trade = Trade.open("Stopped", folder)) {
            for (Service service : Service.values()) {
                trade.order(3);
                trade.update();
                Duration taken = run.stop(service);
                System.out.println(service.folder() + " ended after " + taken.toMillis() + " ms");
                assertTrue(taken.compareTo(LONGEST_STOP) < 0, () -> service + " took " + taken);
                trade.update();
                run.startAgain(service);
            }
            trade.awaitEnteredOnce();
            assertEquals(buriedBefore, DeadLetters.count());
        }
    }

    @Test
    void whoStartsBeforeItsDatabaseAndItsBrokersWaitsForThem() throws Exception {
        try (Trade trade = Trade.open("Started early", folder)) {
            trade.order(2);
            for (Service service : Service.values()) {
                run.stop(service);
            }
            run.servers().withoutPostgres(() -> run.servers().withoutKafka(() -> {
                for (Service service : Service.values()) {
                    run.launch(service);
                }
                pass(Math.min(SECONDS, 30));
                assertTrue(pids().values().stream()
                        .allMatch(pid -> ProcessHandle.of(pid).isPresent()));
            }));
            Map<Service, Long> started = pids();
            for (Service service : Service.values()) {
                run.awaitReady(service);
            }
            trade.awaitEnteredOnce();
            assertEquals(started, pids());
        }
    }

    private interface Outage {
        void around(Runnable meanwhile);
    }

    private void during(Trade trade, Outage outage) throws Exception {
        trade.order(5);
        trade.update();
        Map<Service, Long> before = pids();
        outage.around(() -> {
            trade.order(5);
            for (int second = 0; second < SECONDS; second += 5) {
                trade.update();
                pass(5);
            }
        });
        trade.order(5);
        trade.awaitEnteredOnce();
        assertEquals(before, pids(), "a service was started again");
        assertEquals(buriedBefore, DeadLetters.count());
    }

    private Map<Service, Long> pids() {
        return Stream.of(Service.values()).collect(toMap(service -> service, run::pid));
    }

    /** The length of an outage is what is tried: there is no condition to wait for. */
    private static void pass(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
