package io.counterfoil.cart.woocommerce;

import static io.counterfoil.cart.reading.RecordedShop.recorded;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.RecordedShop;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.Refusal;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.Order.Address;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists and writes, answered as a real WooCommerce 11.0.1 answered them. */
class WooRecordedCallsTest {

    private final RecordedShop shop = new RecordedShop();
    private final WooCommerceCart cart = new WooCommerceCart(CartReader.http(), Clock.systemUTC());

    WooRecordedCallsTest() {
        shop.when(
                "GET",
                "/wp-json/?",
                200,
                "{\"name\":\"S\",\"home\":\"http://shop.example\",\"namespaces\":[\"wc/v3\"]}");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void variationsStandInPlaceOfTheirProduct() {
        shop.when("GET", "/products/53/variations", 200, recorded("/woocommerce/118-variations.json"));
        shop.when("GET", "/products?", 200, "[" + recorded("/woocommerce/117-product-fx-shirt.json") + "]");

        List<CartItem> items =
                got(catalogue().list(shop.connection(), new Search("", "", 10))).rows();

        assertEquals("53:57", item(items, "FX-SHIRT-XL").cartItemId());
        assertEquals("53:54", item(items, "FX-SHIRT-S-RED").cartItemId());
        assertEquals(new BigDecimal("29.00"), item(items, "FX-SHIRT-XL").price());
        assertTrue(items.stream().noneMatch(item -> item.sku().equals("FX-SHIRT")), "the product is not sold itself");
        assertTrue(
                item(items, "FX-SHIRT-XL").name().startsWith("Shirt"),
                item(items, "FX-SHIRT-XL").name());
    }

    private static CartItem item(List<CartItem> items, String sku) {
        return items.stream().filter(item -> item.sku().equals(sku)).findFirst().orElseThrow();
    }

    @Test
    void stockOfProductsAndOfVariationsGoesInTwoBatchesAndEachErrorIsItsItems() {
        shop.when("GET", "/products?", 200, recorded("/woocommerce/121-sku-list-with-variation.json"));
        shop.when("POST", "/products/batch", 200, recorded("/woocommerce/139-stock-batch-with-item-error.json"));
        shop.when(
                "POST", "/products/53/variations/batch", 200, recorded("/woocommerce/142-stock-variations-batch.json"));

        Map<String, Optional<String>> codes = got(catalogue()
                        .setStock(
                                shop.connection(),
                                List.of(
                                        write(null, "FX-NAIL", 4000),
                                        write(null, "FX-SHIRT-S-RED", 6),
                                        write(null, "NOPE", 1),
                                        write("99999999", "GONE", 1))))
                .stream()
                .collect(toMap(result -> result.write().sku(), result -> Optional.ofNullable(result.refusal())
                        .map(Refusal::code)));

        assertEquals(
                Map.of(
                        "FX-NAIL", Optional.empty(),
                        "FX-SHIRT-S-RED", Optional.empty(),
                        "NOPE", Optional.of("NO_SUCH_RECORD"),
                        "GONE", Optional.of("NO_SUCH_RECORD")),
                codes);
    }

    @Test
    void aValueThatTheShopDidNotTakeIsNoSuccess() {
        shop.when(
                "POST", "/products/53/variations/batch", 200, recorded("/woocommerce/142-stock-variations-batch.json"));

        StockResult result = got(catalogue().setStock(shop.connection(), List.of(write("53:54", "FX-SHIRT-S-RED", 7))))
                .get(0);

        assertEquals("REFUSED", Objects.requireNonNull(result.refusal()).code());
        assertTrue(
                result.refusal().reason().contains("says that there are 6"),
                result.refusal().reason());
    }

    @Test
    void whatTheShopRefusesIsARefusal() {
        shop.when("POST", "/products", 400, recorded("/woocommerce/125-product-create-duplicate-sku.json"));
        shop.when("POST", "/customers", 400, recorded("/woocommerce/151-customer-create-duplicate-email.json"));

        Trouble item = trouble(catalogue()
                .create(
                        shop.connection(),
                        new CartItem(null, "FX-NEW", "Again", "", new BigDecimal("10.00"), null, true, null)));
        Trouble customer = trouble(customers().create(shop.connection(), person("tamsin@example.com")));

        assertEquals(Trouble.Kind.REFUSED, item.kind());
        assertEquals(Trouble.Kind.REFUSED, customer.kind());
    }

    @Test
    void customersAreListedAndOneFieldIsWritten() {
        shop.when("GET", "/customers?", 200, recorded("/woocommerce/145-customers.json"));
        shop.when("PUT", "/customers/3", 200, recorded("/woocommerce/153-customer-update.json"));
        List<CartCustomer> all =
                got(customers().list(shop.connection(), new Search("", "", 10))).rows();
        CartCustomer odalys = all.stream()
                .filter(customer -> "3".equals(customer.cartCustomerId()))
                .findFirst()
                .orElseThrow();

        CartCustomer written = got(customers()
                .update(
                        shop.connection(),
                        odalys,
                        new CartCustomer(
                                null, "", "", "", "", "+1 518 555 0199", Address.none(), Address.none(), null)));

        assertEquals(List.of("{\"billing\":{\"phone\":\"+1 518 555 0199\"}}"), shop.bodies());
        assertEquals("+1 518 555 0199", written.phone());
        assertEquals("12 Harbour Way", written.billing().line1());
    }

    private Catalogue catalogue() {
        return cart.catalogue().orElseThrow();
    }

    private Records<CartCustomer> customers() {
        return cart.customers().orElseThrow();
    }

    private static CartCustomer person(String email) {
        return new CartCustomer(null, "Tamsin", "Orrey", "", email, "", Address.none(), Address.none(), null);
    }

    private static StockWrite write(@Nullable String id, String sku, int quantity) {
        return new StockWrite(UUID.randomUUID(), id, sku, BigDecimal.valueOf(quantity));
    }

    private static <T> T got(Outcome<T> outcome) {
        return outcome.fold(value -> value, trouble -> {
            throw new AssertionError(trouble.toString());
        });
    }

    private static <T> Trouble trouble(Outcome<T> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("no trouble but " + value);
                },
                trouble -> trouble);
    }
}
