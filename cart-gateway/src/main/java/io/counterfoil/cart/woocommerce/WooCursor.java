package io.counterfoil.cart.woocommerce;

import io.counterfoil.cart.reading.Cursor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Where reading the orders of one shop goes on. Orders move to the end when they change, so a page number over all of
 * them would jump over some: {@link Since} asks for the first page after a moment, again and again. Only the orders of
 * one second that fill a page are paged by number, by {@link WithinSecond}.
 *
 * <p>WooCommerce's moments have whole seconds; its bounds are exclusive and must be UTC without a zone.
 */
sealed interface WooCursor permits Since, WithinSecond {

    /** The most that WooCommerce gives at once. */
    int PAGE = 100;

    DateTimeFormatter NAIVE_UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    static WooCursor of(Cursor cursor) {
        return cursor.text().contains("#") ? WithinSecond.parse(cursor.text()) : Since.parse(cursor.text());
    }

    Map<String, String> query();

    /** The rows are later than this, or the shop did not do as it was asked. */
    Instant after();

    /**
     * The step after these rows.
     *
     * @param total how many rows the question has in all, -1 when the shop did not say
     */
    Step next(int rows, Instant lastModified, long total);

    Cursor cursor();

    /** Where to go on, and whether at once. */
    record Step(WooCursor cursor, boolean more) {}
}
