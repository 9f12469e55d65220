package io.counterfoil.local.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.local.demo.AdminClient;
import io.counterfoil.local.run.Installation;
import io.counterfoil.local.run.LocalPorts;
import io.counterfoil.local.run.LocalRun;
import io.counterfoil.local.run.Service;
import io.counterfoil.simulator.connector.UpdateResult.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes of each service behind a balancer; for {@code -Dcounterfoil.chaos=SECONDS} one of the ten is killed every 10
 * seconds while orders come in and Web Connectors call.
 */
@Tag("proof")
class ReplicasIT {
    private static final int SECONDS = Integer.getInteger("counterfoil.chaos", 30);
    private static final int PAUSE_SECONDS = 10;
    private static final int MERCHANTS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalPorts faces = LocalPorts.free();
    private final LocalPorts first = LocalPorts.free();
    private final LocalPorts second = LocalPorts.free();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger updates = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void whicheverIsKilledNothingIsLostOrEnteredTwice() throws Exception {
        List<Balancer> balancers = Stream.of(Service.values()).map(this::before).toList();
        try (LocalRun run = LocalRun.prepare(
                new Installation(Everything.home()), Everything.temporaryFolder(), first, faces, false, System.out)) {
            run.start();
            run.startSeconds(second);
            List<Trade> trades = trades(Everything.firstSignIn(run));

            underLoad(trades, () -> killOneAfterTheOther(run));

            for (Trade trade : trades) {
                trade.awaitEnteredOnce();
                trade.close();
            }
            System.out.printf(
                    "%d kills in %d s, %d updates of which %d ended by a call that failed, %d orders entered once%n",
                    kills.get(),
                    SECONDS,
                    updates.get(),
                    failed.get(),
                    trades.stream().mapToInt(Trade::entered).sum());
        } finally {
            for (Balancer balancer : balancers) {
                balancer.close();
            }
        }
    }

    private Balancer before(Service service) {
        return Balancer.start(port(faces, service), List.of(port(first, service), port(second, service)));
    }

    private static int port(LocalPorts ports, Service service) {
        return ports.services().getOrDefault(service, 0);
    }

    private List<Trade> trades(AdminClient admin) throws IOException {
        List<Trade> trades = new ArrayList<>();
        for (int i = 0; i < MERCHANTS; i++) {
            Path file = Files.createDirectories(folder.resolve("merchant-" + i));
            trades.add(Trade.open(admin, "Merchant " + i, file));
        }
        return trades;
    }

    private void underLoad(List<Trade> trades, Runnable meanwhile) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(trades.size());
        List<Future<?>> load = new ArrayList<>();
        trades.forEach(trade -> load.add(threads.submit(() -> trade(trade))));
        meanwhile.run();
        over.set(true);
        for (Future<?> one : load) {
            one.get();
        }
        threads.shutdown();
    }

    /** A contact that failed is followed by one that succeeds, unless another process was killed meanwhile. */
    private void trade(Trade trade) {
        int killsAtFailure = -1;
        while (!over.get()) {
            trade.order(1);
            int before = kills.get();
            Outcome outcome = trade.update().outcome();
            updates.incrementAndGet();
            if (outcome == Outcome.FAILED) {
                failed.incrementAndGet();
                assertTrue(before == 0 || before != killsAtFailure, "two contacts failed after one kill");
                killsAtFailure = kills.get();
            }
            pass(1);
        }
    }

    private void killOneAfterTheOther(LocalRun run) {
        Random random = new Random(SECONDS);
        for (int passed = 0; passed < SECONDS; passed += PAUSE_SECONDS) {
            Service service = Service.values()[random.nextInt(Service.values().length)];
            await().atMost(PATIENCE).until(() -> run.areBothReady(service));
            kill(run, service, random.nextBoolean());
            pass(PAUSE_SECONDS);
        }
    }

    private void kill(LocalRun run, Service service, boolean theSecond) {
        kills.incrementAndGet();
        if (theSecond) {
            run.killSecond(service);
        } else {
            run.kill(service);
        }
    }

    private static void pass(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
