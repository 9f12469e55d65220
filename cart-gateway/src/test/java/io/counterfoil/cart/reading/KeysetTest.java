package io.counterfoil.cart.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.reading.Keyset.Row;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    private static final LocalDateTime NOON = LocalDateTime.parse("2026-11-22T12:00:00");

    @Test
    void believesNoRowBeforeTheBound() {
        Keyset since = Keyset.since(NOON);

        assertTrue(answered(since, row(-2, 7)));
        assertFalse(answered(since, row(-3, 7)));
        assertFalse(answered(Keyset.parse("2026-11-22T12:00:00+"), row(-1, 7)));
    }

    @Test
    void believesNoRowsOutOfOrder() {
        assertTrue(answered(Keyset.since(NOON), row(1, 9), row(1, 7), row(2, 8)));
        assertFalse(answered(Keyset.since(NOON), row(2, 7), row(1, 8)));
    }

    @Test
    void believesWithinASecondOnlyItsRowsByRisingId() {
        Keyset within = Keyset.parse("2026-11-22T12:00:00#17");

        assertTrue(answered(within, row(0, 18), row(1, 19)));
        assertFalse(answered(within, row(0, 17)));
        assertFalse(answered(within, row(0, 19), row(0, 18)));
        assertFalse(answered(within, row(2, 18)));
    }

    @Test
    void goesOnAtTheLastMomentOfAFullPageAndEndsAfterAShortOne() {
        assertEquals(
                new Keyset.Step(Keyset.parse("2026-11-22T12:00:05+"), true),
                Keyset.since(NOON).next(List.of(row(1, 1), row(5, 2)), 2));
        assertEquals(
                new Keyset.Step(Keyset.since(NOON.plusSeconds(5)), false),
                Keyset.since(NOON).next(List.of(row(1, 1), row(5, 2)), 3));
    }

    @Test
    void readsACrowdedSecondByIdAndThenTheNext() {
        Keyset within =
                Keyset.since(NOON).next(List.of(row(3, 5), row(3, 2)), 2).keyset();
        assertEquals("2026-11-22T12:00:03#0", within.toString());

        assertEquals(
                "2026-11-22T12:00:03#5",
                within.next(List.of(row(3, 2), row(3, 5)), 2).keyset().toString());
        assertEquals(new Keyset.Step(Keyset.parse("2026-11-22T12:00:04+"), true), within.next(List.of(row(3, 2)), 2));
    }

    @Test
    void neverMovesBack() {
        assertEquals(
                Keyset.since(NOON),
                Keyset.since(NOON).next(List.of(row(-2, 1)), 50).keyset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T12:00", "2026-11-22T12:00:07+", "2026-11-22T12:00:07#42"})
    void isKeptAsText(String text) {
        assertEquals(text, Keyset.parse(text).toString());
    }

    private static boolean answered(Keyset keyset, Row... rows) {
        return keyset.answeredBy(List.of(rows), at -> at.minusSeconds(2));
    }

    private static Row row(int second, long id) {
        return new Row(NOON.plusSeconds(second), id);
    }
}
