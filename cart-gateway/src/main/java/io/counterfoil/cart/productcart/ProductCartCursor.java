package io.counterfoil.cart.productcart;

import io.counterfoil.cart.reading.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where reading goes on. ProductCart has days but no "changed since": a run reads all orders from a day on, mostly the
 * last two days, and some times a day the last 30, because a status, an edit or a credit shows in no search and an order
 * may be paid long after it was placed.
 *
 * @param first no order before this day matters
 * @param sweptAt when the last long run ended
 * @param from the first day of this run
 * @param afterId the orders up to this id are read in this run
 */
record ProductCartCursor(LocalDate first, Instant sweptAt, LocalDate from, long afterId) {

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(6);
    private static final int SWEEP_DAYS = 30;

    /** The shop's day may be one behind or ahead, and an order of late evening is read once more. */
    private static final int SHORT_DAYS = 2;

    /** The first run reads everything. */
    static ProductCartCursor start(Instant from) {
        LocalDate first = day(from).minusDays(1);
        return new ProductCartCursor(first, Instant.EPOCH, first, 0);
    }

    static ProductCartCursor of(Cursor cursor) {
        String[] parts = cursor.text().split(" ", 4);
        return new ProductCartCursor(
                LocalDate.parse(parts[0]),
                Instant.parse(parts[1]),
                LocalDate.parse(parts[2]),
                Long.parseLong(parts[3]));
    }

    ProductCartCursor after(long id) {
        return new ProductCartCursor(first, sweptAt, from, id);
    }

    /** The beginning of the next run. */
    ProductCartCursor ended(Instant now) {
        boolean sweep = Duration.between(sweptAt, now).compareTo(BETWEEN_SWEEPS) >= 0 && !sweptAt.equals(Instant.EPOCH);
        LocalDate next = day(now).minusDays(sweep ? SWEEP_DAYS : SHORT_DAYS);
        return new ProductCartCursor(
                first, sweep || sweptAt.equals(Instant.EPOCH) ? now : sweptAt, next.isBefore(first) ? first : next, 0);
    }

    Cursor cursor() {
        return new Cursor(first + " " + sweptAt + " " + from + " " + afterId);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
