package io.counterfoil.cart.prestashop;

import static io.counterfoil.cart.reading.RecordedShop.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.RecordedShop;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.Order.Address;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists and writes, answered as a real PrestaShop 8.2.1 answered them. */
class PrestaRecordedCallsTest {

    private final RecordedShop shop = new RecordedShop();
    private final PrestaShopCart cart = new PrestaShopCart(CartReader.http());

    PrestaRecordedCallsTest() {
        shop.when(
                "GET",
                "/api/configurations",
                200,
                "<prestashop><configurations><configuration><name>PS_TIMEZONE</name><value>America/New_York</value>"
                        + "</configuration></configurations></prestashop>");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void combinationsStandInPlaceOfTheirProductWithTheirOwnStock() {
        shop.when(
                "GET",
                "/api/products?",
                200,
                recorded("/prestashop/116-product-demo-with-combinations.xml")
                        .replaceFirst("<product>", "<products><product>")
                        .replaceFirst("</product>\\s*</prestashop>", "</product></products></prestashop>"));
        shop.when("GET", "/api/combinations?", 200, recorded("/prestashop/122-combinations-of-product.xml"));
        shop.when("GET", "/api/stock_availables?", 200, recorded("/prestashop/125-stock-availables-of-product.xml"));
        shop.when("GET", "/api/product_option_values?", 200, recorded("/prestashop/123-product-option-values.xml"));

        List<CartItem> items =
                got(catalogue().list(shop.connection(), new Search("", "", 10))).rows();

        assertTrue(items.size() > 1, items.toString());
        assertTrue(items.stream().noneMatch(item -> "1".equals(item.cartItemId())), "the product is not sold itself");
        CartItem first = items.stream()
                .filter(item -> "1:1".equals(item.cartItemId()))
                .findFirst()
                .orElseThrow();
        assertEquals("demo_1", first.sku());
        assertTrue(first.name().endsWith(" - S, White"), first.name());
        assertTrue(Objects.requireNonNull(first.quantity()).signum() > 0, first.toString());
    }

    @Test
    void theStockOfACombinationIsWrittenIntoItsOwnRowAndReadBack() {
        shop.when("GET", "/api/stock_availables?", 200, recorded("/prestashop/125-stock-availables-of-product.xml"));
        shop.when("PUT", "/api/stock_availables/20", 200, recorded("/prestashop/132-stock-2-patch.xml"));

        StockResult taken = set("1:1", 77);
        StockResult other = set("1:1", 78);

        assertNull(taken.refusal());
        assertTrue(shop.bodies().get(0).contains("<id>20</id>"), shop.bodies().get(0));
        assertTrue(shop.bodies().get(0).contains("<id_product_attribute>1</id_product_attribute>"));
        assertTrue(shop.bodies().get(0).contains("<quantity>77</quantity>"));
        assertEquals("REFUSED", Objects.requireNonNull(other.refusal()).code());
    }

    private StockResult set(String id, int quantity) {
        return got(catalogue()
                        .setStock(
                                shop.connection(),
                                List.of(new StockWrite(UUID.randomUUID(), id, "", BigDecimal.valueOf(quantity)))))
                .get(0);
    }

    @Test
    void aReferenceThatAllCombinationsShareIsAmbiguous() {
        shop.when("GET", "/api/products?", 200, "<prestashop><products></products></prestashop>");
        shop.when("GET", "/api/combinations?", 200, recorded("/prestashop/121-combination-by-reference.xml"));
        shop.when("GET", "/api/stock_availables?", 200, recorded("/prestashop/125-stock-availables-of-product.xml"));

        StockResult result = got(catalogue()
                        .setStock(
                                shop.connection(),
                                List.of(new StockWrite(UUID.randomUUID(), null, "demo_3", BigDecimal.ONE))))
                .get(0);

        assertTrue(Objects.requireNonNull(result.refusal()).reason().contains("several items"));
        assertEquals(List.of(), shop.bodies());
    }

    @Test
    void whatTheShopRefusesIsSaidWhateverTheStatus() {
        shop.when("POST", "/api/customers", 500, recorded("/prestashop/153-customer-create-duplicate-email.xml"));
        Trouble twice = refused();
        try (RecordedShop other = new RecordedShop()) {
            other.when("POST", "/api/customers", 400, recorded("/prestashop/154-customer-create-bad-name.xml"));
            Trouble bad = trouble(cart.customers().orElseThrow().create(other.connection(), tamsin()));

            assertEquals(Trouble.Kind.REFUSED, bad.kind());
            assertTrue(bad.reason().contains("no digits"), bad.reason());
        }
        assertEquals(Trouble.Kind.REFUSED, twice.kind());
        assertTrue(twice.reason().contains("another customer with this e-mail address"), twice.reason());
    }

    private Trouble refused() {
        return trouble(cart.customers().orElseThrow().create(shop.connection(), tamsin()));
    }

    private static CartCustomer tamsin() {
        return new CartCustomer(
                null, "Tamsin", "Orrey", "", "tamsin@example.com", "", Address.none(), Address.none(), null);
    }

    private Catalogue catalogue() {
        return cart.catalogue().orElseThrow();
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
