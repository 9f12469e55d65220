package io.counterfoil.cart.cartconnect;

import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where reading goes on: behind the record that was changed at this moment and has this id.
 *
 * @param after empty at the beginning of a run, which goes back a good hour: records may be saved after later ones were
 *     read, and many shops keep local times, whose hour is there twice when summer time ends
 */
record CartConnectCursor(Instant since, String after) {

    static final int PAGE = 100;

    private static final Duration OVERLAP = Duration.ofMinutes(65);

    static CartConnectCursor start(Instant from) {
        return new CartConnectCursor(from.truncatedTo(ChronoUnit.SECONDS), "");
    }

    static CartConnectCursor of(Cursor cursor) {
        String[] parts = cursor.text().split("#", 2);
        return new CartConnectCursor(Instant.parse(parts[0]), parts.length < 2 ? "" : parts[1]);
    }

    Cursor cursor() {
        return new Cursor(after.isEmpty() ? since.toString() : since + "#" + after);
    }

    Map<String, String> query(String call) {
        Map<String, String> query = new TreeMap<>();
        query.put("call", call);
        query.put("limit", String.valueOf(PAGE));
        query.put("since", asked().toString());
        query.put("after", after);
        return query;
    }

    private Instant asked() {
        return after.isEmpty() ? since.minus(OVERLAP) : since;
    }

    /** Whether these are the ones asked for, each behind the one before; the variations of a product stand together. */
    boolean answeredBy(List<Fields> rows) {
        List<CartConnectCursor> places = places(rows);
        CartConnectCursor place = new CartConnectCursor(asked(), after);
        for (CartConnectCursor next : places) {
            if (!next.isBehind(place)) {
                return false;
            }
            place = next;
        }
        return places.size() <= PAGE;
    }

    private static List<CartConnectCursor> places(List<Fields> rows) {
        List<CartConnectCursor> places = new ArrayList<>();
        for (Fields row : rows) {
            CartConnectCursor place = place(row);
            if (places.isEmpty() || !places.get(places.size() - 1).equals(place)) {
                places.add(place);
            }
        }
        return places;
    }

    /** Whether going on at once will find more. */
    static boolean more(List<Fields> rows) {
        return places(rows).size() == PAGE;
    }

    private boolean isBehind(CartConnectCursor other) {
        return since.isAfter(other.since)
                || (since.equals(other.since) && (other.after.isEmpty() || longer(after, other.after)));
    }

    /** Ids are whole numbers, whatever their length. */
    private static boolean longer(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) > 0 : one.length() > other.length();
    }

    CartConnectCursor next(List<Fields> orders) {
        if (orders.isEmpty()) {
            return new CartConnectCursor(since, "");
        }
        CartConnectCursor last = place(orders.get(orders.size() - 1));
        if (more(orders)) {
            return last;
        }
        return new CartConnectCursor(last.since.isBefore(since) ? since : last.since, "");
    }

    static CartConnectCursor place(Fields order) {
        return new CartConnectCursor(
                Instant.parse(order.code("modified")), order.code("id").split(":", 2)[0]);
    }
}
