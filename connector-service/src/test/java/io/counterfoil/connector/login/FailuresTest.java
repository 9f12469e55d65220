package io.counterfoil.connector.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FailuresTest {

    private final Failures failures = new Failures(3);

    @Test
    void threeAreTooManyForWhereTheyComeFromAndNobodyElse() {
        failures.add("here");
        failures.add("here");
        assertFalse(failures.areTooMany("here"));

        failures.add("here");

        assertTrue(failures.areTooMany("here"));
        assertFalse(failures.areTooMany("there"));
    }

    @Test
    void aMillionPlacesTakeTheMemoryOfSomeThousand() {
        for (int i = 0; i < 1_000_000; i++) {
            failures.add("place " + i);
        }

        assertEquals(Failures.KEYS, failures.size());
    }
}
