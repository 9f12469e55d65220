package io.counterfoil.cart.productcart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProductCartCursorTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void readsEverythingFirstAndThenTheLastTwoDays() {
        ProductCartCursor first = ProductCartCursor.start(Instant.parse("2026-01-10T09:00:00Z"));
        assertEquals(LocalDate.of(2026, 1, 9), first.from());

        ProductCartCursor second = first.ended(NOON);

        assertEquals(LocalDate.of(2026, 11, 20), second.from());
    }

    @Test
    void readsThirtyDaysWhenSixHoursHavePassedAndThenTwoAgain() {
        ProductCartCursor daily =
                ProductCartCursor.start(Instant.parse("2026-01-10T09:00:00Z")).ended(NOON);

        ProductCartCursor early = daily.ended(NOON.plusSeconds(6 * 3600 - 1));
        ProductCartCursor sweep = daily.ended(NOON.plusSeconds(6 * 3600));

        assertEquals(LocalDate.of(2026, 11, 20), early.from());
        assertEquals(LocalDate.of(2026, 10, 23), sweep.from());
        assertEquals(
                LocalDate.of(2026, 11, 20),
                sweep.ended(NOON.plusSeconds(6 * 3600 + 600)).from());
    }

    @Test
    void readsNothingFromBeforeTheFirstDay() {
        ProductCartCursor young =
                ProductCartCursor.start(Instant.parse("2026-11-22T09:00:00Z")).ended(NOON);

        assertEquals(LocalDate.of(2026, 11, 21), young.from());
        assertEquals(
                LocalDate.of(2026, 11, 21),
                young.ended(NOON.plusSeconds(7 * 3600)).from());
    }

    @Test
    void isKeptAsText() {
        ProductCartCursor cursor = ProductCartCursor.start(NOON).ended(NOON).after(1042);

        assertEquals(cursor, ProductCartCursor.of(cursor.cursor()));
    }
}
