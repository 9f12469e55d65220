package io.counterfoil.admin.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RememberedPairsTest {

    private static final String HASH = "$2a$12$of-the-right-one";

    private final MovableClock clock = new MovableClock();
    private final RememberedPairs pairs = new RememberedPairs(clock);

    @Test
    void aPairIsRememberedForFiveMinutesAndNotLonger() {
        pairs.add("admin", "right", HASH);

        clock.forward(RememberedPairs.KEPT.minusMillis(1));
        assertTrue(pairs.contains("admin", "right", HASH));
        clock.forward(Duration.ofMillis(1));
        assertFalse(pairs.contains("admin", "right", HASH));
    }

    @Test
    void noOtherPairIsTakenForIt() {
        pairs.add("admin", "right", HASH);

        assertFalse(pairs.contains("admin", "wrong", HASH));
        assertFalse(pairs.contains("admi", "nright", HASH));
        assertFalse(pairs.contains("admin", "right", "$2a$12$of-a-changed-one"));
    }

    @Test
    void anotherProcessDoesNotKnowIt() {
        pairs.add("admin", "right", HASH);

        assertFalse(new RememberedPairs(clock).contains("admin", "right", HASH));
    }
}
