package io.counterfoil.admin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final String HERE = "192.0.2.1";

    private final MovableClock clock = new MovableClock();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void afterTenWrongPasswordsAPairWaitsUntilTheFirstIsAQuarterOfAnHourOld() {
        refuse(HERE, "ann", Throttle.OF_A_PAIR - 1);
        assertTrue(throttle.wait(HERE, "ann").isZero());
        clock.forward(Duration.ofMinutes(1));
        refuse(HERE, "ann", 1);

        assertEquals(Throttle.REMEMBERED.minusMinutes(1), throttle.wait(HERE, "ann"));
        assertTrue(throttle.wait(HERE, "bo").isZero());
        assertTrue(throttle.wait("192.0.2.2", "ann").isZero());
        clock.forward(Throttle.REMEMBERED.minusMinutes(1));
        assertTrue(throttle.wait(HERE, "ann").isZero());
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        refuse(HERE, "ann", Throttle.OF_A_PAIR - 1);

        throttle.succeeded(HERE, "ann");
        refuse(HERE, "ann", Throttle.OF_A_PAIR - 1);

        assertTrue(throttle.wait(HERE, "ann").isZero());
    }

    @Test
    void anAddressThatTriesManyNamesWaits() {
        for (int i = 0; i < Throttle.OF_AN_ADDRESS; i++) {
            throttle.refused(HERE, "name" + i);
        }

        assertFalse(throttle.wait(HERE, "another").isZero());
        assertTrue(throttle.wait("192.0.2.2", "another").isZero());
    }

    @Test
    void aNameThatIsTriedFromManyAddressesWaits() {
        for (int i = 0; i < Throttle.OF_A_NAME; i++) {
            throttle.refused("192.0.2." + i, "ann");
        }

        assertFalse(throttle.wait("198.51.100.1", "ann").isZero());
        assertTrue(throttle.wait("198.51.100.1", "bo").isZero());
    }

    private void refuse(String address, String name, int times) {
        for (int i = 0; i < times; i++) {
            throttle.refused(address, name);
        }
    }
}
