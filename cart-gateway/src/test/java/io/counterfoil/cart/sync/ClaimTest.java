package io.counterfoil.cart.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.TestShop;
import io.counterfoil.cart.claim.HeldClaims;
import io.counterfoil.cart.claim.Replica;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Connections;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica that stops, dies or is slow, and another that goes on. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "cart"))
class ClaimTest {

    private static final UUID TENANT = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Inject
    DataSource database;

    @Inject
    Connections connections;

    @Inject
    Polls polls;

    @Inject
    Poller poller;

    @Inject
    Scheduler scheduler;

    private final TestShop shop = new TestShop();
    private final UUID store = UUID.randomUUID();

    @BeforeEach
    void nobodyElsePolls() {
        scheduler.pause();
        connections.save(new CartConnection(
                store, TENANT, URI.create(shop.address()), new Credentials(TestShop.KEY, TestShop.SECRET)));
        sql("DELETE FROM poll");
        sql("INSERT INTO poll (store_id, tenant_id, version, cart_type, running, last_order_from, poll_seconds)"
                + " VALUES ('" + store + "', '" + TENANT + "', 1, 'WOOCOMMERCE', true, now(), 600)");
    }

    @AfterEach
    void goOn() {
        sql("DELETE FROM poll");
        shop.close();
        scheduler.resume();
    }

    @Test
    void aReplicaThatStopsInMidPollLeavesTheStoreToOthers() {
        HeldClaims held = Replica.held(Jdbi.create(database));
        PollWorkers stopping = new PollWorkers(polls, poller, held, 1, 1);
        List<Integer> claimedByOthers = new CopyOnWriteArrayList<>();
        shop.afterList(() -> {
            claimedByOthers.add(polls.claimDue(10, false, Duration.ZERO).size());
            stopping.stop();
            held.release();
            claimedByOthers.add(polls.claimDue(10, false, Duration.ZERO).size());
        });

        stopping.work();

        await().atMost(Duration.ofSeconds(20)).until(() -> claimedByOthers.size() == 2);
        assertEquals(
                List.of(0, 1), new ArrayList<>(claimedByOthers), "not while it is polled; at once when it stopped");
    }

    @Test
    void aReplicaThatDiesKeepsTheStoreForAMinuteAtTheMost() {
        assertEquals(1, polls.claimDue(10, false, Duration.ZERO).size());

        assertEquals(0, polls.claimDue(10, false, Duration.ZERO).size());
        assertTrue(claimedFor() <= 60, claimedFor() + " s");
    }

    @Test
    void aClaimIsRenewedAsLongAsThePollTakes() {
        HeldClaims held = Replica.held(Jdbi.create(database));
        PollWorkers slow = new PollWorkers(polls, poller, held, 1, 1);
        List<Integer> seconds = new CopyOnWriteArrayList<>();
        shop.orders().put(7, NOON);
        shop.afterList(() -> {
            sql("UPDATE poll SET claimed_until = now() + interval '5 seconds'");
            held.keep();
            seconds.add(claimedFor());
        });

        slow.work();

        await().atMost(Duration.ofSeconds(20)).until(() -> !seconds.isEmpty());
        assertTrue(seconds.get(0) > 50, seconds.toString());
        slow.stop();
    }

    private int claimedFor() {
        return Jdbi.create(database).withHandle(handle -> handle.select(
                        "SELECT ceil(extract(epoch FROM claimed_until - now())) FROM poll WHERE store_id = ?", store)
                .mapTo(Integer.class)
                .one());
    }

    private void sql(String statement) {
        Jdbi.create(database).useHandle(handle -> handle.execute(statement));
    }
}
