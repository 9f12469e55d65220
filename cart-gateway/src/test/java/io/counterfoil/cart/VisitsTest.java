package io.counterfoil.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.guest.Pace;
import io.counterfoil.cart.guest.Visits;
import io.counterfoil.cart.guest.Visits.Parting;
import io.counterfoil.cart.guest.Visits.Place;
import io.counterfoil.cart.guest.Visits.Reply;
import io.counterfoil.cart.guest.Visits.Why;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** One budget per store, in the database that all replicas share. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "cart"))
class VisitsTest {

    private static final Parting WELL = new Parting(true, Optional.empty());
    private static final Parting BADLY = new Parting(false, Optional.empty());
    private static final Pace SLOW = new Pace(1, Duration.ofHours(1), 20, 3);

    private final Visits.Store store = new Visits.Store(UUID.randomUUID(), UUID.randomUUID());

    @Inject
    Visits visits;

    @Inject
    DataSource database;

    @Test
    void manyAtOnceGetNoMoreThanTheBudget() {
        AtomicInteger granted = new AtomicInteger();
        List<CompletableFuture<Void>> replicas = new ArrayList<>();
        for (int replica = 0; replica < 4; replica++) {
            replicas.add(CompletableFuture.runAsync(() -> {
                for (int call = 0; call < 15; call++) {
                    visits.enter(store, SLOW).place().ifPresent(place -> {
                        granted.incrementAndGet();
                        visits.leave(place, WELL);
                    });
                }
            }));
        }
        replicas.forEach(CompletableFuture::join);

        // Some were turned away for the places that were taken; the rest of the budget is there still.
        while (visits.enter(store, SLOW).place().map(this::left).isPresent()) {
            granted.incrementAndGet();
        }
        assertEquals(20, granted.get());
        Reply next = visits.enter(store, SLOW);
        assertEquals(Why.PACE, next.why());
        assertTrue(next.delay().toMinutes() >= 58, next.delay().toString());
    }

    private Place left(Place place) {
        visits.leave(place, WELL);
        return place;
    }

    @Test
    void soManyCallsAtTheSameTimeAndNoMore() {
        Place first = enter(SLOW);
        enter(SLOW);
        enter(SLOW);
        assertTrue(visits.enter(store, SLOW).place().isEmpty());

        visits.leave(first, WELL);

        assertTrue(visits.enter(store, SLOW).place().isPresent());
    }

    @Test
    void placesOfAReplicaThatDiedComeBack() {
        enter(SLOW);
        enter(SLOW);
        enter(SLOW);
        Jdbi.create(database)
                .useHandle(handle -> handle.execute(
                        "UPDATE cart_visit SET inside = ARRAY(SELECT unnest(inside) - interval '5 minutes')"
                                + " WHERE store_id = ?",
                        store.storeId()));

        assertTrue(visits.enter(store, SLOW).place().isPresent());
    }

    @Test
    void aShopThatAsksForARestGetsItFromAll() {
        visits.leave(enter(SLOW), new Parting(true, Optional.of(Duration.ofMinutes(2))));

        Reply reply = visits.enter(store, SLOW);

        assertEquals(Why.ASKED, reply.why());
        assertTrue(
                reply.delay().toSeconds() > 110 && reply.delay().toSeconds() <= 120,
                reply.delay().toString());
        visits.forgive(store);
        assertTrue(visits.enter(store, SLOW).place().isEmpty(), "what a shop asks for is not forgiven");
    }

    @Test
    void aShopThatFailsAgainAndAgainIsLeftAloneAndThenTriedOnce() {
        for (int failure = 0; failure < 5; failure++) {
            visits.leave(enter(SLOW), BADLY);
        }
        Reply reply = visits.enter(store, SLOW);
        assertEquals(Why.BROKEN, reply.why());
        assertFalse(reply.delay().isZero());

        later();
        Place trial = enter(SLOW);
        assertTrue(visits.enter(store, SLOW).place().isEmpty(), "one at a time until one went well");
        visits.leave(trial, WELL);

        enter(SLOW);
        enter(SLOW);
    }

    @Test
    void whoTestsTheConnectionIsNotHeldUpByFailuresOfThePast() {
        for (int failure = 0; failure < 7; failure++) {
            visits.leave(enter(SLOW), BADLY);
            later();
        }
        Jdbi.create(database)
                .useHandle(handle -> handle.execute(
                        "UPDATE cart_visit SET broken_until = now() + interval '1 hour' WHERE store_id = ?",
                        store.storeId()));

        visits.forgive(store);

        enter(SLOW);
    }

    @Test
    void aStoreOfAnotherTenantWithTheSameIdHasABudgetOfItsOwn() {
        visits.leave(enter(SLOW), new Parting(true, Optional.of(Duration.ofMinutes(2))));

        assertTrue(visits.enter(new Visits.Store(UUID.randomUUID(), store.storeId()), SLOW)
                .place()
                .isPresent());
    }

    private Place enter(Pace pace) {
        return visits.enter(store, pace).place().orElseThrow();
    }

    private void later() {
        Jdbi.create(database)
                .useHandle(handle -> handle.execute(
                        "UPDATE cart_visit SET broken_until = '-infinity' WHERE store_id = ?", store.storeId()));
    }
}
