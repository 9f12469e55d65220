package io.counterfoil.cart.woocommerce;

import io.counterfoil.cart.reading.Cursor;
import java.time.Instant;
import java.util.Map;

/**
 * The orders of one second that has more than a page of them, page by page. They are sorted by id: up to version 9.9
 * orders of one second have no order of their own. One that changes meanwhile leaves the second and moves the others
 * up: the number of rows tells, and the second is begun again.
 *
 * @param total the rows of this second when its first page was read, -1 before
 */
record WithinSecond(Instant second, int page, long total) implements WooCursor {

    static WithinSecond parse(String text) {
        String[] parts = text.split("[#/]", 3);
        return new WithinSecond(Instant.parse(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public Map<String, String> query() {
        return Map.of(
                "modified_after",
                NAIVE_UTC.format(after()),
                "modified_before",
                NAIVE_UTC.format(second.plusSeconds(1)),
                "dates_are_gmt",
                "true",
                "orderby",
                "id",
                "order",
                "asc",
                "per_page",
                String.valueOf(PAGE),
                "page",
                String.valueOf(page));
    }

    @Override
    public Instant after() {
        return second.minusSeconds(1);
    }

    @Override
    public Step next(int rows, Instant lastModified, long newTotal) {
        if (page > 1 && total != newTotal) {
            return new Step(new WithinSecond(second, 1, -1), true);
        }
        return new Step(
                last(rows, newTotal) ? new Since(second, second) : new WithinSecond(second, page + 1, newTotal), true);
    }

    /** By the total, so as never to ask past the end: there some versions say that the total is 0. */
    private boolean last(int rows, long newTotal) {
        return newTotal < 0 ? rows < PAGE : (long) page * PAGE >= newTotal;
    }

    @Override
    public Cursor cursor() {
        return new Cursor(second + "#" + page + "/" + total);
    }
}
