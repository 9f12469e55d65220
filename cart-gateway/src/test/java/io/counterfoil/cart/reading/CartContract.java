package io.counterfoil.cart.reading;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.FakeShop.Reply;
import io.counterfoil.events.Order;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter keeps, whatever its cart says and how. */
public interface CartContract {

    Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    int MANY = 130;
    int MOST_IDLE_CALLS = 4;

    FakeShop shop();

    /** What the cart calls itself. */
    default String testedName() {
        return FakeShop.NAME;
    }

    /** The adapter, new. */
    Cart cart(CartHttp http);

    private CartReader reader() {
        return new CartReader(cart(CartReader.http()), shop().address(), shop().credentials());
    }

    @AfterEach
    default void close() {
        shop().close();
    }

    @Test
    default void passesTheTestWithTheShopsName() {
        assertEquals(testedName(), reader().testedName());
    }

    @Test
    default void readsAnOrderToTheCent() {
        shop().place(7, NOON, Placed.Kind.SIMPLE);

        Order order = reader().readAll(NOON).only();

        assertEquals("7", order.cartOrderId());
        assertEquals("USD", order.currency());
        assertEquals("MUG", order.lines().get(0).sku());
        assertEquals(0, new BigDecimal("3").compareTo(order.lines().get(0).quantity()));
        assertEquals(new BigDecimal("59.97"), order.lines().get(0).amount());
        assertEquals(new BigDecimal("9.95"), CartReader.sum(order.shippings()));
        assertEquals(new BigDecimal("5.60"), order.tax());
        assertEquals(new BigDecimal("75.52"), order.total());
        assertEquals("zoe@example.com", order.buyer().email());
        assertEquals("Zoë", order.billing().firstName());
        assertEquals("12 Harbour Way", order.billing().line1());
        assertEquals("US", order.billing().country());
        assertEquals(Order.OrderStatus.OPEN, order.status());
    }

    @Test
    default void meetsEveryOrderThatIsNewOrChanged() {
        LongStream.rangeClosed(1, MANY).forEach(id -> shop().place(id, NOON.plusSeconds(7 * id), Placed.Kind.SIMPLE));
        CartReader reader = reader().readAll(NOON);
        assertEquals(all(MANY), reader.ids());

        shop().touch(5, NOON.plusSeconds(5000));
        shop().place(MANY + 1, NOON.plusSeconds(5000), Placed.Kind.SIMPLE);
        reader.forget().readOn();

        assertTrue(reader.ids().containsAll(Set.of(5L, MANY + 1L)), reader.ids().toString());
    }

    @Test
    default void meetsEveryOrderOfOneCrowdedSecond() {
        LongStream.rangeClosed(1, 230).forEach(id -> shop().place(id, NOON, Placed.Kind.SIMPLE));

        assertEquals(all(230), reader().readAll(NOON.minusSeconds(3600)).ids());
    }

    @Test
    default void losesNoOrderWhenOthersChangeBetweenTheCalls() {
        LongStream.rangeClosed(1, MANY).forEach(id -> shop().place(id, NOON.plusSeconds(id), Placed.Kind.SIMPLE));
        AtomicInteger call = new AtomicInteger();
        shop().afterCall(() -> {
            int number = call.incrementAndGet();
            if (number <= 40) {
                shop().touch(number, NOON.plusSeconds(10_000 + number));
            }
        });

        assertEquals(all(MANY), reader().readAll(NOON).ids());
    }

    @Test
    default void losesNoOrderWhenManyCallsFail() {
        LongStream.rangeClosed(1, MANY).forEach(id -> shop().place(id, NOON.plusSeconds(id), Placed.Kind.SIMPLE));
        Random luck = new Random(4);
        shop().fault(reply -> luck.nextInt(10) == 0 ? broken(reply, luck.nextInt(4)) : reply);

        assertEquals(all(MANY), reader().patient().readAll(NOON).ids());
    }

    private static Reply broken(Reply reply, int how) {
        return switch (how) {
            case 0 -> Reply.of(500, "oh");
            case 1 -> Reply.of(429, "slow down");
            case 2 -> Reply.of(200, "<html><body>Just a moment...</body></html>");
            default -> Reply.of(200, reply.body().substring(0, reply.body().length() / 2));
        };
    }

    @Test
    default void losesNoOrderWhenOldAnswersComeAgain() {
        LongStream.rangeClosed(1, MANY).forEach(id -> shop().place(id, NOON.plusSeconds(id), Placed.Kind.SIMPLE));
        CartReader reader = reader().patient();
        shop().stale(5);
        reader.readAll(NOON);
        shop().stale(0);

        assertEquals(all(MANY), reader.readOn().ids());
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-11-22",
        "Asia/Tokyo, 2026-11-22",
        "America/New_York, 2026-11-21",
        "Pacific/Kiritimati, 2026-11-22",
        "Pacific/Pago_Pago, 2026-11-21"
    })
    default void knowsTheShopsTimeZone(String zone, LocalDate day) {
        Instant placed = Instant.parse("2026-11-22T03:30:00Z");
        shop().zone(ZoneId.of(zone));
        shop().place(1, placed, Placed.Kind.SIMPLE);
        CartReader reader = reader().readAll(placed.minusSeconds(60));
        assertEquals(day, reader.only().orderDate());
        if (reader.cart().capabilities().orders() == Capabilities.Orders.BY_LAST_CHANGE) {
            assertEquals(placed, reader.only().createdAt());
        }

        shop().place(2, placed.plusSeconds(60), Placed.Kind.SIMPLE);

        assertTrue(reader.forget().readOn().ids().contains(2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01T06:00:00Z", "2027-03-14T07:00:00Z"})
    default void losesNoOrderWhenTheClocksChange(Instant change) {
        shop().zone(ZoneId.of("America/New_York"));
        shop().place(1, change.minusSeconds(10), Placed.Kind.SIMPLE);
        CartReader reader = reader().readAll(change.minusSeconds(7200));
        shop().place(2, change.plusSeconds(5), Placed.Kind.SIMPLE);
        assertTrue(reader.forget().readOn().ids().contains(2L), "right after the change");
        shop().place(3, change.plusSeconds(3630), Placed.Kind.SIMPLE);

        assertTrue(reader.forget().readOn().ids().contains(3L), "an hour after the change");
    }

    @Test
    default void readsAGuest() {
        shop().place(7, NOON, Placed.Kind.GUEST);

        Order order = reader().readAll(NOON).only();

        assertNull(order.buyer().cartCustomerId());
        assertEquals("zoe@example.com", order.buyer().email());
    }

    @Test
    default void readsACustomer() {
        shop().place(7, NOON, Placed.Kind.SIMPLE);

        assertEquals("33", reader().readAll(NOON).only().buyer().cartCustomerId());
    }

    @Test
    default void readsAVariationAsOneLineWithItsOwnSku() {
        shop().place(7, NOON, Placed.Kind.VARIATION);

        Order order = reader().readAll(NOON).only();

        assertEquals(1, order.lines().size());
        assertEquals("TEE-RED-M", order.lines().get(0).sku());
        assertEquals(new BigDecimal("19.60"), order.lines().get(0).amount());
    }

    @Test
    default void keepsEveryCharacter() {
        shop().place(7, NOON, Placed.Kind.UNICODE);

        assertEquals(
                "Crème & Fils „GmbH“ 漢字商店 😀 <b>&amp;</b>",
                reader().readAll(NOON).only().billing().company());
    }

    @Test
    default void readsEveryLineOfABigOrder() {
        shop().place(7, NOON, Placed.Kind.BIG);

        Order order = reader().readAll(NOON).only();

        assertEquals(300, order.lines().size());
        assertEquals(new BigDecimal("708.55"), order.total());
    }

    @Test
    default void meetsAnOrderAgainWhenMoneyWentBack() {
        shop().place(7, NOON, Placed.Kind.SIMPLE);
        CartReader reader = reader().readAll(NOON);
        String hash = reader.onlySeen().hash();
        assertEquals(0, BigDecimal.ZERO.compareTo(CartReader.sum(reader.only().refunds())));
        shop().refund(7, NOON.plusSeconds(600), "5.00");

        reader.forget().readOn();

        assertEquals(
                0, new BigDecimal("5.00").compareTo(CartReader.sum(reader.only().refunds())));
        assertNotEquals(hash, reader.onlySeen().hash());
    }

    /** Whether the cart says more of a refund than how much it was. */
    default boolean saysWhatRefundsWereFor() {
        return true;
    }

    @Test
    default void tellsWhatMoneyWentBackFor() {
        assumeTrue(saysWhatRefundsWereFor(), "this cart says only how much went back");
        shop().place(7, NOON, Placed.Kind.SIMPLE);
        shop().giveBack(7, NOON.plusSeconds(600));

        Order.Charge refund = reader().readAll(NOON).only().refunds().get(0);

        Order.Returned returned = Objects.requireNonNull(refund.returned());
        assertEquals(1, returned.lines().size());
        Order.Line line = returned.lines().get(0);
        assertEquals("MUG", line.sku());
        assertEquals(0, BigDecimal.ONE.compareTo(line.quantity()));
        assertEquals(new BigDecimal("19.99"), line.amount());
        assertEquals(Placed.SHIPPING, CartReader.sum(returned.shippings()));
        assertEquals(Placed.Refunded.TAX, returned.tax());
        assertEquals(new BigDecimal("32.04"), refund.amount());
        assertEquals(List.of(), returned.fees());
    }

    /** Whether the cart says when money went back. */
    default boolean saysWhenMoneyWentBack() {
        return true;
    }

    @Test
    default void tellsOnWhichDayOfTheShopMoneyWentBack() {
        assumeTrue(saysWhenMoneyWentBack(), "this cart does not say when money went back");
        Instant late = Instant.parse("2026-12-01T03:30:00Z");
        shop().zone(ZoneId.of("America/New_York"));
        shop().place(7, NOON, Placed.Kind.SIMPLE);
        shop().giveBack(7, late);

        assertEquals(
                LocalDate.of(2026, 11, 30),
                reader().readAll(NOON).only().refunds().get(0).day());
    }

    @Test
    default void tellsOnlyTheSumWhenNothingElseIsSure() {
        shop().place(7, NOON, Placed.Kind.SIMPLE);
        shop().refund(7, NOON.plusSeconds(600), "5.00");

        assertNull(reader().readAll(NOON).only().refunds().get(0).returned());
    }

    @Test
    default void givesAnUnchangedOrderTheSameHash() {
        shop().place(7, NOON, Placed.Kind.SIMPLE);

        assertEquals(
                reader().readAll(NOON).onlySeen().hash(),
                reader().readAll(NOON).onlySeen().hash());
    }

    @Test
    default void tellsWhichOrdersWereDeleted() {
        LongStream.rangeClosed(1, MANY).forEach(id -> shop().place(id, NOON, Placed.Kind.SIMPLE));
        shop().delete(5);
        shop().delete(99);
        shop().delete(100);

        Set<String> there = reader().present(
                        NOON, LongStream.rangeClosed(1, 100).boxed())
                .fold(ids -> ids, trouble -> {
                    throw new AssertionError(trouble.toString());
                });

        assertEquals(
                Set.of("5", "99", "100"),
                LongStream.rangeClosed(1, 100)
                        .mapToObj(String::valueOf)
                        .filter(id -> !there.contains(id))
                        .collect(toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[7]", "<html><body>Just a moment...</body></html>", "<a>", "[{\"id\":9}]"})
    default void takesNoMalformedAnswerForDeletedOrders(String body) {
        shop().place(7, NOON, Placed.Kind.SIMPLE);
        CartReader reader = reader().readAll(NOON);
        shop().fault(reply -> Reply.of(200, body));

        boolean told = reader.present(NOON, Stream.of(7L)).fold(there -> true, trouble -> false);

        assertFalse(told, "no order is called deleted for " + body);
    }

    @Test
    default void asksLittleWhenNothingIsNew() {
        CartReader reader = reader().readAll(NOON);
        int before = shop().calls();

        reader.readOn();

        assertTrue(shop().calls() - before <= MOST_IDLE_CALLS, shop().calls() - before + " calls");
    }

    @Test
    default void tellsAWrongKeyAndNoSecret() {
        Credentials good = shop().credentials();
        CartReader wrong = new CartReader(
                cart(CartReader.http()), shop().address(), new Credentials(good.key(), "wr0ng/s3cret/of/mine"));

        assertEquals(Kind.WRONG_KEY, wrong.trouble(NOON).kind());
        assertEquals(Kind.WRONG_KEY, wrong.testTrouble().kind());
        assertFalse(wrong.testTrouble().toString().contains("s3cret"));
    }

    @Test
    default void waitsAsLongAsTheShopAsks() {
        shop().fault(reply -> new Reply(429, Map.of("Retry-After", "120"), ""));
        assertEquals(Kind.RATE_LIMITED, reader().trouble(NOON).kind());
        assertEquals(Optional.of(Duration.ofMinutes(2)), reader().trouble(NOON).waitAtLeast());

        shop().fault(reply -> Reply.of(429, ""));
        assertEquals(Kind.RATE_LIMITED, reader().trouble(NOON).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[7]",
                "{\"items\":\"none\"}",
                "<html><body>Just a moment...</body></html>",
                "<!DOCTYPE html><html></html>",
                "<other/>",
                "<a>",
                "{\"items\":[{",
                "Fatal error: out of memory"
            })
    default void movesNowhereOnAMalformedAnswer(String body) {
        shop().place(7, NOON, Placed.Kind.SIMPLE);
        CartReader reader = reader();
        shop().fault(reply -> Reply.of(200, body));
        assertFalse(reader.trouble(NOON).reason().isBlank());
        assertFalse(reader.testTrouble().reason().isBlank());
        shop().fault(reply -> reply);

        assertEquals("7", reader.readAll(NOON).only().cartOrderId());
    }

    @Test
    default void tellsAnotherKindOfSite() {
        shop().fault(reply -> Reply.of(200, "<!DOCTYPE html><html><body>A blog</body></html>"));
        assertEquals(Kind.NOT_THIS_CART, reader().testTrouble().kind());

        shop().fault(reply -> Reply.of(404, "<html>Not here</html>"));
        assertEquals(Kind.NOT_FOUND, reader().testTrouble().kind());

        shop().fault(reply -> new Reply(301, Map.of("Location", "https://shop.example/"), ""));
        assertEquals(Kind.HTTPS_ENFORCED, reader().testTrouble().kind());
    }

    private static Set<Long> all(long count) {
        return LongStream.rangeClosed(1, count).boxed().collect(toSet());
    }
}
