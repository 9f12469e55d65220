package io.counterfoil.cart.reading;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.reading.FakeShop.Reply;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.Order.Address;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What an adapter keeps that also lists and writes. */
public interface TwoWayContract extends CartContract {

    /** The id of a product as the adapter calls it. */
    default String itemId(long product) {
        return String.valueOf(product);
    }

    /** Whether the cart has products whose stock it does not count. */
    default boolean leavesSomeUncounted() {
        return true;
    }

    private Cart cart() {
        return cart(CartReader.http());
    }

    private Catalogue catalogue() {
        return cart().catalogue().orElseThrow();
    }

    private Records<CartCustomer> customers() {
        return cart().customers().orElseThrow();
    }

    private CartConnection connection() {
        return connection(shop().credentials());
    }

    private CartConnection connection(Credentials credentials) {
        return new CartConnection(UUID.randomUUID(), UUID.randomUUID(), URI.create(shop().address()), credentials);
    }

    private static <T> T got(Outcome<T> outcome) {
        return outcome.fold(value -> value, trouble -> {
            throw new AssertionError(trouble.toString());
        });
    }

    private static <T> Trouble failed(Outcome<T> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("no trouble but " + value);
                },
                trouble -> trouble);
    }

    private Product sells(long id, String sku, String quantity) {
        Product product = new Product(
                id,
                sku,
                "Thing & co " + id,
                "Made <b>by hand</b>",
                new BigDecimal("19.99"),
                new BigDecimal(quantity),
                true,
                NOON.plusSeconds(id));
        shop().put(product);
        return product;
    }

    private Person knows(long id) {
        Person person = new Person(
                id,
                "Zoë",
                "Ångmark " + id,
                "zoe" + id + "@example.com",
                "555 0" + id,
                "12 Harbour Way",
                NOON.plusSeconds(id));
        shop().put(person);
        return person;
    }

    private static StockWrite stock(String sku, String quantity) {
        return new StockWrite(UUID.randomUUID(), null, sku, new BigDecimal(quantity));
    }

    private static <T, R> List<R> all(Function<Search, Outcome<Listing<T>>> list, Function<T, R> part) {
        List<R> found = new ArrayList<>();
        String after = "";
        do {
            Listing<T> page = got(list.apply(new Search("", after, 10)));
            assertTrue(page.rows().size() <= 10, "more than was asked for");
            page.rows().stream().map(part).forEach(found::add);
            after = page.next();
        } while (!after.isEmpty());
        return found;
    }

    @Test
    default void listsEveryItem() {
        LongStream.rangeClosed(1, 25).forEach(id -> sells(id, "SKU-" + id, "5"));

        List<String> skus = all(search -> catalogue().list(connection(), search), CartItem::sku);

        assertEquals(LongStream.rangeClosed(1, 25).mapToObj(id -> "SKU-" + id).collect(toSet()), new HashSet<>(skus));
        assertEquals(25, skus.size());
    }

    @Test
    default void readsAnItemByIdAndBySku() {
        sells(7, "MUG", "12");
        sells(8, "MUG-2", "3");

        CartItem item = got(catalogue().one(connection(), itemId(7))).orElseThrow();

        assertEquals(itemId(7), item.cartItemId());
        assertEquals("MUG", item.sku());
        assertEquals("Thing & co 7", item.name());
        assertEquals("Made <b>by hand</b>", item.description());
        assertEquals(0, new BigDecimal("19.99").compareTo(Objects.requireNonNull(item.price())));
        assertEquals(0, new BigDecimal("12").compareTo(Objects.requireNonNull(item.quantity())));
        assertTrue(item.active());
        assertEquals(Optional.of(item), got(catalogue().called(connection(), "MUG")));
        assertEquals(Optional.empty(), got(catalogue().called(connection(), "NOPE")));
        assertEquals(Optional.empty(), got(catalogue().one(connection(), itemId(99))));
        assertEquals(Optional.empty(), got(catalogue().one(connection(), "../../../x")));
    }

    @Test
    default void findsItemsByTheirName() {
        sells(1, "A", "1");
        sells(2, "B", "1");

        Listing<CartItem> found = got(catalogue().list(connection(), new Search("co 2", "", 10)));

        assertEquals(List.of("B"), found.rows().stream().map(CartItem::sku).toList());
    }

    @Test
    default void setsStockBySkuAndById() {
        sells(1, "A", "5");
        sells(2, "B", "5");
        sells(3, "C", "5");
        List<StockWrite> writes = List.of(
                stock("A", "12"),
                stock("B", "0"),
                new StockWrite(UUID.randomUUID(), itemId(3), "", new BigDecimal("7")));

        List<StockResult> results = setInBatches(writes);

        results.forEach(result -> assertNull(result.refusal(), String.valueOf(result)));
        assertEquals(
                Set.of(itemId(1), itemId(2), itemId(3)),
                results.stream().map(StockResult::cartItemId).collect(toSet()));
        assertStock(1, "12");
        assertStock(2, "0");
        assertStock(3, "7");
    }

    private List<StockResult> setInBatches(List<StockWrite> writes) {
        int batch = cart().capabilities().stock().batch();
        List<StockResult> results = new ArrayList<>();
        for (int from = 0; from < writes.size(); from += batch) {
            results.addAll(got(
                    catalogue().setStock(connection(), writes.subList(from, Math.min(writes.size(), from + batch)))));
        }
        return results;
    }

    private void assertStock(long id, String quantity) {
        BigDecimal has = shop().product(id).orElseThrow().quantity();
        assertEquals(0, new BigDecimal(quantity).compareTo(Objects.requireNonNull(has)), id + " has " + has);
    }

    @Test
    default void settingStockTwiceIsSettingItOnce() {
        sells(1, "A", "5");
        StockWrite write = stock("A", "12");

        setInBatches(List.of(write));
        List<StockResult> again = setInBatches(List.of(write));

        assertNull(again.get(0).refusal());
        assertStock(1, "12");
    }

    @Test
    default void aMissingItemLeavesTheOthers() {
        sells(1, "A", "5");

        List<StockResult> results = setInBatches(List.of(
                stock("GONE", "3"),
                stock("A", "12"),
                new StockWrite(UUID.randomUUID(), itemId(404), "LINKED", BigDecimal.ONE)));

        assertStock(1, "12");
        Map<String, Optional<String>> codes = results.stream()
                .collect(java.util.stream.Collectors.toMap(
                        result -> result.write().sku(),
                        result -> Optional.ofNullable(result.refusal()).map(Refusal::code)));
        assertEquals(Optional.of("NO_SUCH_RECORD"), codes.get("GONE"));
        assertEquals(Optional.of("NO_SUCH_RECORD"), codes.get("LINKED"));
        assertEquals(Optional.empty(), codes.get("A"));
    }

    @Test
    default void setsNoStockOfASkuThatTwoItemsHave() {
        sells(1, "SAME", "5");
        sells(2, "SAME", "6");

        StockResult result = setInBatches(List.of(stock("SAME", "12"))).get(0);

        assertEquals("REFUSED", Objects.requireNonNull(result.refusal()).code());
        assertTrue(
                result.refusal().reason().contains("several items"),
                result.refusal().reason());
        assertStock(1, "5");
        assertStock(2, "6");
    }

    @Test
    default void tellsAnItemWhoseStockIsNotCounted() {
        assumeTrue(leavesSomeUncounted());
        sells(1, "SERVICE", "5");
        shop().put(shop().product(1).orElseThrow().stocked(null));

        StockResult result = setInBatches(List.of(stock("SERVICE", "12"))).get(0);

        assertEquals("REFUSED", Objects.requireNonNull(result.refusal()).code());
        assertNull(shop().product(1).orElseThrow().quantity());
        assertNull(got(catalogue().one(connection(), itemId(1))).orElseThrow().quantity());
    }

    @Test
    default void aShopInTroubleIsATroubleAndNoRefusal() {
        sells(1, "A", "5");
        shop().fault(reply -> Reply.of(503, "<html>Back soon</html>"));

        assertEquals(
                Kind.SERVER_ERROR,
                failed(catalogue().setStock(connection(), List.of(stock("A", "12"))))
                        .kind());

        shop().fault(reply -> reply);
        setInBatches(List.of(stock("A", "12")));
        assertStock(1, "12");
    }

    @Test
    default void writesNothingWithAWrongKey() {
        sells(1, "A", "5");
        CartConnection wrong = connection(new Credentials(shop().credentials().key(), "wr0ng/s3cret/of/mine"));

        assertEquals(
                Kind.WRONG_KEY,
                failed(catalogue().setStock(wrong, List.of(stock("A", "12")))).kind());
        assertStock(1, "5");
    }

    @Test
    default void anItemReadsTheSameWhateverItsStock() {
        sells(1, "A", "5");
        String before =
                RecordHash.of(got(catalogue().one(connection(), itemId(1))).orElseThrow());

        setInBatches(List.of(stock("A", "12")));

        assertEquals(
                before,
                RecordHash.of(got(catalogue().one(connection(), itemId(1))).orElseThrow()));
    }

    @Test
    default void meetsEveryItemThatIsNewOrChanged() {
        LongStream.rangeClosed(1, 30).forEach(id -> sells(id, "SKU-" + id, "5"));
        Set<String> seen = new HashSet<>();
        Cursor cursor = follow(catalogue(), catalogue().startAt(NOON), CartItem::sku, seen);
        assertEquals(30, seen.size(), seen.toString());

        seen.clear();
        shop().put(shop().product(3)
                .orElseThrow()
                .priced(new BigDecimal("21.00"))
                .changed(NOON.plusSeconds(5000)));
        sells(31, "SKU-31", "5");
        for (int poll = 0; poll < 4; poll++) {
            cursor = follow(catalogue(), cursor, CartItem::sku, seen);
        }

        assertTrue(seen.containsAll(Set.of("SKU-3", "SKU-31")), seen.toString());
    }

    /** Polls until nothing is left; where all is read in turns, until each had its turn. */
    private <T> Cursor follow(Records<T> records, Cursor start, Function<T, String> name, Set<String> seen) {
        Cursor cursor = start;
        for (int page = 0; page < 10; page++) {
            Changes<T> changes = got(records.changed(connection(), new Cursor(cursor.text())));
            changes.rows().stream().map(name).forEach(seen::add);
            cursor = changes.next();
        }
        return cursor;
    }

    @Test
    default void writesOfAnItemWhatDiffersAndNothingElse() {
        sells(1, "A", "5");
        CartItem present = got(catalogue().one(connection(), itemId(1))).orElseThrow();
        CartItem wanted =
                new CartItem(present.cartItemId(), "A", present.name(), "", new BigDecimal("25.50"), null, true, null);

        CartItem written = got(catalogue().update(connection(), present, wanted));

        Product now = shop().product(1).orElseThrow();
        assertEquals(0, new BigDecimal("25.50").compareTo(now.price()));
        assertEquals("Thing & co 1", now.name());
        assertEquals("Made <b>by hand</b>", now.description());
        assertStock(1, "5");
        assertEquals(0, new BigDecimal("25.50").compareTo(Objects.requireNonNull(written.price())));
        assertEquals(
                RecordHash.of(written),
                RecordHash.of(got(catalogue().one(connection(), itemId(1))).orElseThrow()));
        assertNotEquals(RecordHash.of(present), RecordHash.of(written));

        int calls = shop().calls();
        assertEquals(written, got(catalogue().update(connection(), written, written)));
        assertEquals(calls, shop().calls(), "nothing differs");
    }

    @Test
    default void makesAnItem() {
        CartItem wanted = new CartItem(
                null, "NEW-1", "Brass hook & eye", "Solid brass", new BigDecimal("4.20"), null, true, null);

        CartItem made = got(catalogue().create(connection(), wanted));

        Product product = shop().products().findFirst().orElseThrow();
        assertEquals(itemId(product.id()), made.cartItemId());
        assertEquals("NEW-1", product.sku());
        assertEquals("Brass hook & eye", product.name());
        assertEquals(0, new BigDecimal("4.20").compareTo(product.price()));
        assertEquals(
                Optional.of("NEW-1"),
                got(catalogue().called(connection(), "NEW-1")).map(CartItem::sku));
    }

    @Test
    default void listsEveryCustomer() {
        LongStream.rangeClosed(1, 25).forEach(this::knows);

        List<String> emails = all(search -> customers().list(connection(), search), CartCustomer::email);

        assertEquals(25, new HashSet<>(emails).size(), emails.toString());
        assertEquals(25, emails.size());
    }

    @Test
    default void readsACustomerByIdAndByEmail() {
        knows(7);

        CartCustomer customer = got(customers().one(connection(), "7")).orElseThrow();

        assertEquals("Zoë", customer.firstName());
        assertEquals("Ångmark 7", customer.lastName());
        assertEquals("zoe7@example.com", customer.email());
        assertEquals("555 07", customer.phone());
        assertEquals("12 Harbour Way", customer.billing().line1());
        assertEquals(Optional.of(customer), got(customers().called(connection(), "zoe7@example.com")));
        assertEquals(Optional.empty(), got(customers().called(connection(), "nobody@example.com")));
        assertEquals(Optional.empty(), got(customers().one(connection(), "99")));
    }

    @Test
    default void meetsACustomerThatIsNewOrChanged() {
        LongStream.rangeClosed(1, 12).forEach(this::knows);
        Set<String> seen = new HashSet<>();
        Cursor cursor = follow(customers(), customers().startAt(NOON), CartCustomer::email, seen);
        assertEquals(12, seen.size(), seen.toString());

        Set<String> hashes = new HashSet<>();
        follow(customers(), cursor, RecordHash::of, hashes);
        shop().put(shop().person(3).orElseThrow().reached("555 1234").changed(NOON.plusSeconds(5000)));
        Set<String> after = new HashSet<>();
        follow(customers(), cursor, customer -> customer.cartCustomerId() + " " + customer.phone(), after);

        assertTrue(after.contains("3 555 1234"), after.toString());
    }

    @Test
    default void writesOfACustomerWhatDiffers() {
        knows(7);
        CartCustomer present = got(customers().one(connection(), "7")).orElseThrow();
        CartCustomer wanted = new CartCustomer(
                "7", "Zoé", present.lastName(), "", present.email(), "", Address.none(), Address.none(), null);

        CartCustomer written = got(customers().update(connection(), present, wanted));

        assertEquals("Zoé", shop().person(7).orElseThrow().first());
        assertEquals("555 07", shop().person(7).orElseThrow().phone());
        assertEquals("12 Harbour Way", shop().person(7).orElseThrow().street());
        assertEquals("Zoé", written.firstName());
        assertEquals(
                RecordHash.of(written),
                RecordHash.of(got(customers().one(connection(), "7")).orElseThrow()));
    }

    @Test
    default void makesACustomer() {
        Address home = new Address("Tamsin", "Orrey", "", "1 Sample Street", "", "Miami", "FL", "33101", "US");
        CartCustomer wanted =
                new CartCustomer(null, "Tamsin", "Orrey", "", "tamsin@example.com", "", home, Address.none(), null);

        CartCustomer made = got(customers().create(connection(), wanted));

        Person person = shop().people().findFirst().orElseThrow();
        assertEquals(String.valueOf(person.id()), made.cartCustomerId());
        assertEquals("Orrey", person.last());
        assertEquals("1 Sample Street", person.street());
        assertFalse(got(customers().called(connection(), "tamsin@example.com")).isEmpty());
    }

    @Test
    default void listsOrdersTheNewestFirstAndReadsOne() {
        LongStream.rangeClosed(1, 23).forEach(id -> shop().place(id, NOON.plusSeconds(60 * id), Placed.Kind.SIMPLE));
        OrderList orders = cart().orderList().orElseThrow();

        List<String> ids = all(search -> orders.list(connection(), search), ListedOrder::cartOrderId);

        assertEquals(23, new HashSet<>(ids).size(), ids.toString());
        assertEquals("23", ids.get(0));
        ListedOrder first =
                got(orders.list(connection(), new Search("", "", 1))).rows().get(0);
        assertEquals(new BigDecimal("75.52"), first.total());
        assertEquals("zoe@example.com", first.email());
        SeenOrder order = got(orders.one(connection(), "5")).orElseThrow();
        assertEquals(new BigDecimal("75.52"), order.order().total());
        assertEquals(
                order.hash(),
                new CartReader(cart(), shop().address(), shop().credentials())
                        .readAll(Instant.parse("2026-11-22T12:05:00Z")).seen().stream()
                                .filter(seen -> seen.order().cartOrderId().equals("5"))
                                .findFirst()
                                .orElseThrow()
                                .hash(),
                "as a poll reads it");
        assertEquals(Optional.empty(), got(orders.one(connection(), "404")));
        assertEquals(Optional.empty(), got(orders.one(connection(), "../x")));
    }
}
