package io.counterfoil.cart.shopify;

import io.counterfoil.cart.reading.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Where reading goes on. Within a run Shopify's own cursor leads on: it marks a place among the moments of change, so an
 * order that changes meanwhile comes again at the end. Shopify finds orders with a delay, so a run goes back a little.
 *
 * @param since where this run began
 * @param last the latest change seen
 * @param after Shopify's cursor of the last order that was read; empty at the beginning of a run
 */
record ShopifyCursor(Instant since, Instant last, String after) {

    private static final Duration OVERLAP = Duration.ofMinutes(5);

    static ShopifyCursor start(Instant from) {
        return new ShopifyCursor(from, from, "");
    }

    static ShopifyCursor of(Cursor cursor) {
        String[] parts = cursor.text().split(" ", 3);
        return new ShopifyCursor(Instant.parse(parts[0]), Instant.parse(parts[1]), parts.length < 3 ? "" : parts[2]);
    }

    /** The time in quotes: without them Shopify cuts it to the day. */
    Map<String, Object> variables(int rows) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("q", "updated_at:>='" + since.minus(OVERLAP) + "'");
        variables.put("n", rows);
        if (!after.isEmpty()) {
            variables.put("after", after);
        }
        return variables;
    }

    ShopifyCursor read(Instant changed, String cursor) {
        return new ShopifyCursor(since, changed.isAfter(last) ? changed : last, cursor);
    }

    ShopifyCursor ended() {
        return start(last);
    }

    Cursor cursor() {
        return new Cursor((since + " " + last + " " + after).strip());
    }
}
