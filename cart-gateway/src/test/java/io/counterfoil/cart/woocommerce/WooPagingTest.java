package io.counterfoil.cart.woocommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.ShopOrders;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WooPagingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int MOST_PAGES = 200;

    private final ShopOrders shop = new ShopOrders();
    private final List<Integer> seen = new ArrayList<>();
    private int pages;

    @Test
    void asksInNaiveUtcAndTwoSecondsEarlier() {
        Since since = Since.start(Instant.parse("2026-11-22T12:00:00.900Z"));

        assertEquals("2026-11-22T11:59:58", since.query().get("modified_after"));
        assertEquals("true", since.query().get("dates_are_gmt"));
        assertEquals("100", since.query().get("per_page"));
        assertFalse(since.query().containsKey("page"));
    }

    @Test
    void readsManyOrdersOfDifferentSeconds() {
        IntStream.rangeClosed(1, 350).forEach(id -> shop.put(id, NOON.plusSeconds(id)));

        Cursor end = readAll(Since.start(NOON).cursor());

        assertEquals(all(350), Set.copyOf(seen));
        assertEquals("2026-11-22T12:05:50Z", end.text());
    }

    /** 200 and 300 fill whole pages: asking past the end must not begin the second again. */
    @ParameterizedTest
    @ValueSource(ints = {99, 100, 101, 200, 250, 300, 1000})
    void readsManyOrdersOfOneSecondWhateverTheirOrder(int count) {
        IntStream.rangeClosed(1, count).forEach(id -> shop.put(id, NOON));

        readAll(Since.start(NOON.minusSeconds(3600)).cursor());

        assertEquals(all(count), Set.copyOf(seen));
    }

    @Test
    void readsCrowdedSecondsThatFollowEachOther() {
        IntStream.rangeClosed(1, 900).forEach(id -> shop.put(id, NOON.plusSeconds(id / 150)));

        readAll(Since.start(NOON).cursor());

        assertEquals(all(900), Set.copyOf(seen));
    }

    @Test
    void missesNoOrderWhenOneOfAnEarlierPageChangesMeanwhile() {
        IntStream.rangeClosed(1, 500).forEach(id -> shop.put(id, NOON.plusSeconds(id)));

        readAll(Since.start(NOON).cursor(), page -> touch(page, 1));

        assertEquals(all(500), Set.copyOf(seen));
    }

    @Test
    void missesNoOrderWhenSomeLeaveACrowdedSecondMeanwhile() {
        IntStream.rangeClosed(1, 400).forEach(id -> shop.put(id, NOON));

        readAll(Since.start(NOON).cursor(), page -> {
            if (page <= 6) {
                touch(page, 3 * page);
            }
        });

        assertEquals(all(400), Set.copyOf(seen));
    }

    @Test
    void readsAgainWhatIsSavedLateInTheLastSecond() {
        shop.put(1, NOON);
        Cursor end = readAll(Since.start(NOON).cursor());
        shop.put(2, NOON);
        shop.put(3, NOON.minusSeconds(1));

        readAll(end);

        assertTrue(seen.containsAll(List.of(2, 3)));
    }

    @Test
    void staysWhereItIsWhenNothingIsNew() {
        Cursor end = readAll(Since.start(NOON).cursor());

        assertEquals("2026-11-22T12:00:00Z", end.text());
    }

    @Test
    void keepsEveryKindOfCursorAsText() {
        for (WooCursor cursor : List.of(
                Since.start(NOON),
                new Since(NOON, NOON.minusSeconds(1)),
                new WithinSecond(NOON, 1, -1),
                new WithinSecond(NOON, 17, 2345))) {
            assertEquals(cursor, WooCursor.of(cursor.cursor()));
        }
    }

    private void touch(int page, int id) {
        shop.put(id, NOON, NOON.plusSeconds(10_000 + page), "page " + page);
    }

    private Cursor readAll(Cursor cursor) {
        return readAll(cursor, page -> {});
    }

    private Cursor readAll(Cursor start, IntConsumer afterPage) {
        Cursor cursor = start;
        boolean more = true;
        while (more) {
            assertTrue(pages++ < MOST_PAGES, "does not end: " + cursor.text());
            WooCursor.Step step = read(WooCursor.of(cursor));
            afterPage.accept(pages);
            more = step.more();
            cursor = step.cursor().cursor();
        }
        return cursor;
    }

    private WooCursor.Step read(WooCursor at) {
        ShopOrders.Rows rows = shop.list(at.query());
        Instant last = Instant.EPOCH;
        for (WooRow row : rows.orders().stream().map(WooPagingTest::row).toList()) {
            assertTrue(row.modified().isAfter(at.after()));
            last = row.modified().isAfter(last) ? row.modified() : last;
            seen.add(row.order().path("id").asInt());
        }
        return at.next(rows.orders().size(), last, rows.total());
    }

    private static WooRow row(com.fasterxml.jackson.databind.JsonNode order) {
        return new WooRow(order, new Fields(order).instant("date_modified_gmt").orElseThrow());
    }

    private static Set<Integer> all(int count) {
        return new HashSet<>(IntStream.rangeClosed(1, count).boxed().toList());
    }
}
