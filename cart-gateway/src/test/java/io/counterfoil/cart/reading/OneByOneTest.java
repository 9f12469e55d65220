package io.counterfoil.cart.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private static final List<Integer> PLACES = List.of(1, 2, 3, 4, 5);

    @Test
    void readsAll() {
        OneByOne<Integer> read = kept(place -> none(), Duration.ZERO);

        assertEquals(5, read.at());
        assertTrue(read.all());
    }

    @Test
    void keepsWhatIsReadBeforeATrouble() {
        OneByOne<Integer> read = kept(place -> place == 4 ? trouble() : none(), Duration.ZERO);

        assertEquals(3, read.at());
        assertFalse(read.all());
    }

    @Test
    void tellsTheTroubleWhenNothingWasRead() {
        String outcome = read(place -> trouble(), Duration.ZERO)
                .fold(Object::toString, trouble -> trouble.kind().name());

        assertEquals("SERVER_ERROR", outcome);
    }

    /** The clock is asked at the beginning and before each order but the first. */
    @Test
    void stopsAfterAMinuteButNotBeforeTheFirst() {
        assertEquals(3, kept(place -> none(), Duration.ofSeconds(21)).at());
        assertEquals(1, kept(place -> none(), Duration.ofHours(1)).at());
    }

    private static OneByOne<Integer> kept(
            Function<Integer, Outcome<Optional<SeenOrder>>> order, Duration betweenLooks) {
        return read(order, betweenLooks).fold(kept -> kept, trouble -> {
            throw new AssertionError(trouble.toString());
        });
    }

    private static Outcome<OneByOne<Integer>> read(
            Function<Integer, Outcome<Optional<SeenOrder>>> order, Duration betweenLooks) {
        return OneByOne.read(PLACES, 0, order, (at, place) -> place, ticking(betweenLooks));
    }

    private static Outcome<Optional<SeenOrder>> none() {
        return Outcome.of(Optional.empty());
    }

    private static Outcome<Optional<SeenOrder>> trouble() {
        return Outcome.trouble(Kind.SERVER_ERROR, "oh");
    }

    /** Moves on each time it is looked at. */
    private static Clock ticking(Duration step) {
        return new Clock() {
            private Instant now = Instant.EPOCH;

            @Override
            public Instant instant() {
                Instant shown = now;
                now = now.plus(step);
                return shown;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
