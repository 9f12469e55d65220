package io.counterfoil.cart.prestashop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.Placed;
import io.counterfoil.cart.reading.Product;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.cart.reading.TwoWayContract;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrestaShopContractTest implements TwoWayContract {

    private final FakePrestaShop shop = new FakePrestaShop();

    @Override
    public FakeShop shop() {
        return shop;
    }

    @Override
    public Cart cart(CartHttp http) {
        return new PrestaShopCart(http);
    }

    @Override
    public boolean leavesSomeUncounted() {
        return false;
    }

    /** A row that is sent without its shop leaves the shop. */
    @Test
    void keepsTheStockInItsShop() {
        shop.put(new Product(1, "A", "A", "", BigDecimal.ONE, BigDecimal.TEN, true, NOON));

        cart(CartReader.http())
                .catalogue()
                .orElseThrow()
                .setStock(connection(), List.of(new StockWrite(UUID.randomUUID(), null, "A", new BigDecimal("3.9"))))
                .fold(
                        results -> {
                            assertNull(results.get(0).refusal());
                            return results;
                        },
                        trouble -> {
                            throw new AssertionError(trouble.toString());
                        });

        assertEquals(new BigDecimal("3"), shop.product(1).orElseThrow().quantity());
    }

    private CartConnection connection() {
        return new CartConnection(UUID.randomUUID(), UUID.randomUUID(), URI.create(shop.address()), shop.credentials());
    }

    /** As recorded: PHP's warnings turn many a status into 500, so the code counts. */
    @ParameterizedTest
    @CsvSource({
        "401, 20, WRONG_KEY",
        "401, 21, WRONG_KEY",
        "401, 26, MISSING_RIGHT",
        "500, 26, MISSING_RIGHT",
        "503, 22, NOT_FOUND",
        "500, 32, SERVER_ERROR"
    })
    void tellsWhatTheWebservicesErrorsMean(int status, String code, Trouble.Kind kind) {
        shop.fault(reply -> FakeShop.Reply.of(
                status,
                "<?xml version=\"1.0\"?>\n<prestashop>\n<errors>\n<error>\n<code><![CDATA[" + code
                        + "]]></code>\n<message><![CDATA[words]]></message>\n</error></errors></prestashop>"));

        assertEquals(kind, reader().testTrouble().kind());
    }

    @Test
    void namesTheRightThatIsMissing() {
        shop.mayNotView("order_slip");
        CartReader reader = reader();

        Trouble trouble = reader.testTrouble();

        assertEquals(Trouble.Kind.MISSING_RIGHT, trouble.kind());
        assertTrue(trouble.reason().contains("may not read order_slip:"), trouble.reason());
    }

    @Test
    void keepsNoSecretOfTheShopsPages() {
        shop.place(7, NOON, Placed.Kind.SIMPLE);

        assertFalse(reader().readAll(NOON).onlySeen().raw().contains("0123456789abcdef"));
    }

    @Test
    void losesNoOrderWhenTheShopMovesWest() {
        Instant first = Instant.parse("2026-11-22T12:00:00Z");
        shop.zone(ZoneId.of("Asia/Tokyo"));
        shop.place(1, first, Placed.Kind.SIMPLE);
        CartReader reader = reader().readAll(first);
        shop.zone(ZoneId.of("America/New_York"));
        shop.place(2, first.plusSeconds(60), Placed.Kind.SIMPLE);

        assertTrue(reader.forget().readOn().ids().contains(2L));
    }

    private CartReader reader() {
        return new CartReader(cart(CartReader.http()), shop.address(), shop.credentials());
    }
}
