package io.counterfoil.cart.reading;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.cartconnect.CartConnectCart;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.prestashop.PrestaShopCart;
import io.counterfoil.cart.woocommerce.WooCommerceCart;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.CartType;
import io.counterfoil.events.Order.Address;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * An adapter at a shop that somebody runs: {@code -Dcounterfoil.real-shop=https://... -Dcounterfoil.real-shop.cart=WOOCOMMERCE}
 * with {@code .key} and {@code .secret}. It writes to the shop (and writes stock back): use one that may be thrown away.
 */
@EnabledIfSystemProperty(named = "counterfoil.real-shop", matches = "https?://.+")
class RealShopTest {

    private static final Logger LOG = Logger.getLogger(RealShopTest.class);
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Credentials GOOD =
            new Credentials(System.getProperty("counterfoil.real-shop.key", ""), property("secret"));

    private final Cart cart = cart(CartReader.http());
    private final CartConnection shop = connection(GOOD);

    private static String property(String name) {
        return System.getProperty("counterfoil.real-shop." + name, "");
    }

    private static Cart cart(CartHttp http) {
        return switch (CartType.valueOf(property("cart"))) {
            case WOOCOMMERCE -> new WooCommerceCart(http, Clock.systemUTC());
            case PRESTASHOP -> new PrestaShopCart(http);
            case CART_CONNECT -> new CartConnectCart(http, Clock.systemUTC());
            default -> throw new IllegalArgumentException(property("cart"));
        };
    }

    private static CartConnection connection(Credentials credentials) {
        return new CartConnection(UUID.randomUUID(), UUID.randomUUID(), URI.create(address()), credentials);
    }

    private static String address() {
        return System.getProperty("counterfoil.real-shop");
    }

    @Test
    void passesTheTest() {
        LOG.infof("the shop calls itself %s", good(cart.test(shop)));
    }

    @Test
    void tellsAWrongKey() {
        String other = GOOD.secret().isEmpty() ? GOOD.key() : GOOD.secret();
        String wrong = other.substring(0, other.length() - 1) + (other.endsWith("Z") ? "Y" : "Z");
        Trouble trouble = bad(cart.test(
                connection(GOOD.secret().isEmpty() ? new Credentials(wrong, "") : new Credentials(GOOD.key(), wrong))));

        LOG.infof("a wrong key: %s %s", trouble.kind(), trouble.reason());
        assertEquals(Trouble.Kind.WRONG_KEY, trouble.kind());
    }

    @Test
    void readsEveryOrderThatItLists() {
        CartReader reader = new CartReader(cart, address(), GOOD).readAll(LONG_AGO);
        List<ListedOrder> listed = all(search -> cart.orderList().orElseThrow().list(shop, search));

        LOG.infof(
                "%d orders listed, %d read, %d of these with a defect, sum %s",
                listed.size(),
                reader.ids().size(),
                reader.seen().stream()
                        .filter(seen -> !seen.order().defects().isEmpty())
                        .count(),
                reader.seen().stream().map(seen -> seen.order().total()).reduce(BigDecimal.ZERO, BigDecimal::add));
        reader.seen().stream()
                .filter(seen -> !seen.order().defects().isEmpty())
                .limit(5)
                .forEach(seen -> LOG.infof(
                        "order %s: %s", seen.order().number(), seen.order().defects()));
        Set<Long> ids = listed.stream()
                .map(order -> Long.parseLong(order.cartOrderId()))
                .collect(toSet());
        assertEquals(ids, reader.ids());
        assertEquals(
                ids.stream().limit(50).map(String::valueOf).collect(toSet()),
                good(reader.present(LONG_AGO, ids.stream().limit(50))));
        assertEquals(Set.of(), good(reader.present(LONG_AGO, Stream.of(99_999_999L))));
    }

    @Test
    void readsEveryItemThatItLists() {
        Catalogue catalogue = cart.catalogue().orElseThrow();
        List<CartItem> listed = all(search -> catalogue.list(shop, search));
        List<CartItem> changed = changed(catalogue);

        LOG.infof("%d items listed, %d read as changed", listed.size(), changed.size());
        assertEquals(
                listed.stream().map(CartItem::cartItemId).collect(toSet()),
                changed.stream().map(CartItem::cartItemId).collect(toSet()));
    }

    @Test
    void setsStockAndSetsItBack() {
        Catalogue catalogue = cart.catalogue().orElseThrow();
        List<CartItem> counted = all(search -> catalogue.list(shop, search)).stream()
                .filter(item -> item.quantity() != null && !item.sku().isEmpty())
                .toList();
        List<CartItem> chosen = Stream.concat(
                        counted.stream()
                                .filter(item -> Objects.requireNonNull(item.cartItemId())
                                        .contains(":"))
                                .limit(2),
                        counted.stream()
                                .filter(item -> !Objects.requireNonNull(item.cartItemId())
                                        .contains(":"))
                                .limit(3))
                .toList();
        assertFalse(chosen.isEmpty(), "no item with a SKU whose stock is counted");

        for (CartItem item : chosen) {
            BigDecimal before = Objects.requireNonNull(item.quantity());
            BigDecimal other = before.add(BigDecimal.valueOf(7));
            set(catalogue, item, other);
            assertEquals(0, other.compareTo(quantity(catalogue, item)), item.sku());
            set(catalogue, item, before);
            assertEquals(0, before.compareTo(quantity(catalogue, item)), item.sku());
            LOG.infof("stock of %s (%s): %s, %s and back", item.sku(), item.cartItemId(), before, other);
        }
        StockResult nobody = good(catalogue.setStock(
                        shop, List.of(new StockWrite(UUID.randomUUID(), null, "NO-SUCH-SKU-HERE", BigDecimal.ONE))))
                .get(0);
        assertEquals(
                Refusal.NO_SUCH_RECORD, Objects.requireNonNull(nobody.refusal()).code());
    }

    /** By its id, as of an item that was linked: SKUs of a shop may be there twice. */
    private void set(Catalogue catalogue, CartItem item, BigDecimal quantity) {
        List<StockResult> results = good(catalogue.setStock(
                shop, List.of(new StockWrite(UUID.randomUUID(), item.cartItemId(), item.sku(), quantity))));
        assertEquals(1, results.size());
        assertEquals(null, results.get(0).refusal());
        assertEquals(item.cartItemId(), results.get(0).cartItemId());
    }

    private BigDecimal quantity(Catalogue catalogue, CartItem item) {
        return Objects.requireNonNull(good(catalogue.one(shop, Objects.requireNonNull(item.cartItemId())))
                .orElseThrow()
                .quantity());
    }

    @Test
    void makesAnItemAndChangesIt() {
        Catalogue catalogue = cart.catalogue().orElseThrow();
        String sku = "TRY-" + UUID.randomUUID().toString().substring(0, 8);
        CartItem made = good(catalogue.create(
                shop,
                new CartItem(
                        null,
                        sku,
                        "Tried „Café“ & Fils",
                        "A description",
                        new BigDecimal("12.34"),
                        new BigDecimal("5"),
                        true,
                        null)));

        CartItem found = good(catalogue.called(shop, sku)).orElseThrow();
        CartItem wanted = new CartItem(null, sku, "Tried again", "", new BigDecimal("13.50"), null, true, null);
        if (refusedByOldShop(catalogue.update(shop, found, wanted))) {
            return;
        }

        CartItem changed = good(catalogue.called(shop, sku)).orElseThrow();
        LOG.infof("made %s, found %s, changed to %s", made, found, changed);
        assertEquals(made.cartItemId(), changed.cartItemId());
        assertEquals(0, new BigDecimal("12.34").compareTo(Objects.requireNonNull(found.price())));
        assertEquals(0, new BigDecimal("13.50").compareTo(Objects.requireNonNull(changed.price())));
        assertEquals("Tried again", changed.name());
        assertEquals(0, new BigDecimal("5").compareTo(Objects.requireNonNull(changed.quantity())));
    }

    @Test
    void makesACustomerAndChangesIt() {
        Records<CartCustomer> customers = cart.customers().orElseThrow();
        String email = "try-" + UUID.randomUUID().toString().substring(0, 8) + "@shop.example";
        Address home = new Address("Zoë", "Müller", "Ω GmbH", "1 Main St", "", "New York", "NY", "10001", "US");
        CartCustomer made = good(customers.create(
                shop, new CartCustomer(null, "Zoë", "Müller", "Ω GmbH", email, "555-1", home, home, null)));

        CartCustomer found = good(customers.called(shop, email)).orElseThrow();
        if (refusedByOldShop(customers.update(
                shop,
                found,
                new CartCustomer(null, "Anna", "", "", email, "555-2", Address.none(), Address.none(), null)))) {
            return;
        }

        CartCustomer changed = good(customers.called(shop, email)).orElseThrow();
        LOG.infof("made %s, changed to %s", made, changed);
        assertEquals(made.cartCustomerId(), changed.cartCustomerId());
        assertEquals("Anna", changed.firstName());
        assertEquals("555-2", changed.phone());
        assertEquals("10001", changed.billing().postcode());
        assertTrue(all(search -> customers.list(shop, search)).stream()
                .anyMatch(customer -> customer.email().equals(email)));
    }

    /** PrestaShop 1.7 cannot change single fields, and that is said. */
    private static boolean refusedByOldShop(Outcome<?> outcome) {
        return outcome.fold(value -> false, trouble -> {
            assertTrue(trouble.reason().contains("8.0 or newer"), trouble.toString());
            LOG.info(trouble.reason());
            return true;
        });
    }

    private <T> List<T> all(Function<Search, Outcome<Listing<T>>> list) {
        List<T> rows = new ArrayList<>();
        String next = "";
        do {
            Listing<T> page = good(list.apply(new Search("", next, 20)));
            rows.addAll(page.rows());
            next = page.next();
        } while (!next.isEmpty());
        return rows;
    }

    private <T> List<T> changed(Records<T> records) {
        List<T> rows = new ArrayList<>();
        Cursor cursor = records.startAt(LONG_AGO);
        boolean more = true;
        while (more) {
            Changes<T> changes = good(records.changed(shop, cursor));
            rows.addAll(changes.rows());
            cursor = changes.next();
            more = changes.more();
        }
        return rows;
    }

    private static <T> T good(Outcome<T> outcome) {
        return outcome.fold(value -> value, trouble -> {
            throw new AssertionError(trouble.toString());
        });
    }

    private static <T> Trouble bad(Outcome<T> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("no trouble but " + value);
                },
                trouble -> trouble);
    }
}
