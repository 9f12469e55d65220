package io.counterfoil.cart.woocommerce;

import io.counterfoil.cart.reading.Cursor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * All orders changed after a moment, the earliest first.
 *
 * @param at the latest change seen
 * @param done all of this second and before is read; it keeps one run from coming back to a crowded second
 */
record Since(Instant at, Instant done) implements WooCursor {

    /** Orders of one second may be saved after others of it were read. */
    private static final int OVERLAP_SECONDS = 2;

    static Since start(Instant at) {
        return new Since(at.truncatedTo(ChronoUnit.SECONDS), Instant.EPOCH);
    }

    static Since parse(String text) {
        String[] moments = text.split(">", 2);
        return new Since(Instant.parse(moments[0]), moments.length < 2 ? Instant.EPOCH : Instant.parse(moments[1]));
    }

    @Override
    public Map<String, String> query() {
        return Map.of(
                "modified_after",
                NAIVE_UTC.format(after()),
                "dates_are_gmt",
                "true",
                "orderby",
                "modified",
                "order",
                "asc",
                "per_page",
                String.valueOf(PAGE));
    }

    @Override
    public Instant after() {
        Instant overlapped = at.minusSeconds(OVERLAP_SECONDS);
        return overlapped.isBefore(done) ? done : overlapped;
    }

    @Override
    public Step next(int rows, Instant lastModified, long total) {
        if (rows < PAGE) {
            // The next run begins with the whole overlap again.
            return new Step(start(rows == 0 || lastModified.isBefore(at) ? at : lastModified), false);
        }
        return new Step(lastModified.isAfter(at) ? new Since(lastModified, done) : crowded(lastModified), true);
    }

    private static WithinSecond crowded(Instant second) {
        return new WithinSecond(second, 1, -1);
    }

    @Override
    public Cursor cursor() {
        return new Cursor(done.equals(Instant.EPOCH) ? at.toString() : at + ">" + done);
    }
}
