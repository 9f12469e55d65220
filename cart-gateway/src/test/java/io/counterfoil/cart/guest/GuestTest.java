package io.counterfoil.cart.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GuestTest {

    private static final CartConnection SHOP = new CartConnection(
            UUID.randomUUID(), UUID.randomUUID(), URI.create("https://shop.example"), new Credentials("key", "secret"));

    private final Door door = new Door();
    private final Guest guest = new Guest(door, Duration.ofSeconds(60), Duration.ofMillis(50));

    @Test
    void waitsForItsTurn() {
        door.waits.add(Duration.ofMillis(1));
        door.waits.add(Duration.ofMillis(1));

        assertEquals("in", called(Outcome.of("in")).fold(value -> value, Trouble::reason));

        assertEquals(List.of(new Visits.Parting(true, Optional.empty())), door.partings);
    }

    @Test
    void givesUpWhenTheWaitIsLongAndSaysForHowLong() {
        door.waits.add(Duration.ofSeconds(90));

        Trouble trouble = trouble(called(Outcome.of("in")));

        assertEquals(Trouble.Kind.LEFT_ALONE, trouble.kind());
        assertEquals(Optional.of(Duration.ofSeconds(90)), trouble.waitAtLeast());
        assertTrue(trouble.reason().contains("asked for fewer calls"), trouble.reason());
        assertEquals(List.of(), door.partings);
    }

    @Test
    void keepsTheWaitAShopAsksFor() {
        called(new Outcome.Failed<>(
                Trouble.of(Trouble.Kind.RATE_LIMITED, "slow").waiting(Optional.of(Duration.ofSeconds(7)))));
        called(Outcome.trouble(Trouble.Kind.RATE_LIMITED, "slow"));

        assertEquals(
                List.of(
                        new Visits.Parting(true, Optional.of(Duration.ofSeconds(7))),
                        new Visits.Parting(true, Optional.of(Duration.ofSeconds(60)))),
                door.partings);
    }

    @Test
    void countsAsFailureOnlyWhatTheShopFailsIn() {
        called(Outcome.trouble(Trouble.Kind.TIMED_OUT, "late"));
        called(Outcome.trouble(Trouble.Kind.WRONG_KEY, "no"));

        assertEquals(
                List.of(false, true),
                door.partings.stream().map(Visits.Parting::reached).toList());
    }

    @Test
    void givesThePlaceBackWhenTheCallIsBrokenOff() {
        Assertions.assertThrows(
                CancellationException.class,
                () -> guest.call(
                        SHOP,
                        Pace.USUAL,
                        () -> {
                            throw new CancellationException("stopping");
                        },
                        value -> Optional.empty()));

        assertEquals(1, door.partings.size());
    }

    private Outcome<String> called(Outcome<String> outcome) {
        return guest.call(SHOP, Pace.USUAL, () -> outcome, value -> Optional.empty());
    }

    private static Trouble trouble(Outcome<String> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError(value);
                },
                trouble -> trouble);
    }

    /** Lets in after these waits. */
    private static final class Door implements Visits {

        private final Deque<Duration> waits = new ArrayDeque<>();
        private final List<Parting> partings = new ArrayList<>();

        @Override
        public Reply enter(Store store, Pace pace) {
            return waits.isEmpty()
                    ? new Reply(Optional.of(new Place(store, Instant.EPOCH)), Duration.ZERO, Why.PACE)
                    : new Reply(Optional.empty(), waits.remove(), Why.ASKED);
        }

        @Override
        public void leave(Place place, Parting parting) {
            partings.add(parting);
        }

        @Override
        public void pause(Store store, Duration pause) {}

        @Override
        public void forgive(Store store) {}
    }
}
