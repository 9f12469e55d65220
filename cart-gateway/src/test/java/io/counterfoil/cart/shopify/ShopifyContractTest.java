package io.counterfoil.cart.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.FakeShop.Reply;
import io.counterfoil.cart.reading.Product;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.cart.reading.TwoWayContract;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShopifyContractTest implements TwoWayContract {

    private final FakeShopify shop = new FakeShopify();

    @Override
    public FakeShop shop() {
        return shop;
    }

    @Override
    public Cart cart(CartHttp http) {
        return new ShopifyCart(http, Clock.systemUTC());
    }

    @Override
    public String itemId(long product) {
        return product + ":" + product;
    }

    /** Somebody buys between the reading and the setting: the value is not set over it, but from what is there now. */
    @Test
    void setsNoStockOverASale() {
        shop.put(new Product(1, "A", "A", "", BigDecimal.ONE, BigDecimal.TEN, true, NOON));
        StockWrite write = new StockWrite(UUID.randomUUID(), null, "A", new BigDecimal("7"));
        shop.sellBeforeTheNextWrite(1);

        assertEquals(List.of(), set(write));
        assertEquals(new BigDecimal("9"), shop.product(1).orElseThrow().quantity());

        assertNull(set(write).get(0).refusal());
        assertEquals(
                0, new BigDecimal("7").compareTo(shop.product(1).orElseThrow().quantity()));
    }

    private List<StockResult> set(StockWrite write) {
        CartConnection connection = new CartConnection(
                UUID.randomUUID(), UUID.randomUUID(), URI.create(shop.address()), shop.credentials());
        return cart(CartReader.http())
                .catalogue()
                .orElseThrow()
                .setStock(connection, List.of(write))
                .fold(results -> results, trouble -> {
                    throw new AssertionError(trouble.toString());
                });
    }

    @Test
    void waitsUntilTheBucketHoldsEnoughAgain() {
        shop.fault(reply -> Reply.of(200, """
                {"errors": [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}],
                 "extensions": {"cost": {"requestedQueryCost": 252, "actualQueryCost": null,
                   "throttleStatus": {"maximumAvailable": 2000.0, "currentlyAvailable": 52, "restoreRate": 50.0}}}}
                """));

        Trouble trouble = reader().trouble(NOON);

        assertEquals(Trouble.Kind.RATE_LIMITED, trouble.kind());
        assertEquals(Optional.of(Duration.ofSeconds(4)), trouble.waitAtLeast());
    }

    @Test
    void tellsTheScopeThatIsMissing() {
        shop.grant("read_products");
        Trouble trouble = reader().testTrouble();
        assertEquals(Trouble.Kind.MISSING_RIGHT, trouble.kind());
        assertTrue(trouble.reason().contains("read_orders"), trouble.reason());

        shop.fault(reply ->
                Reply.of(200, "{\"errors\":[{\"message\":\"x\",\"extensions\":{\"code\":\"ACCESS_DENIED\"}}]}"));
        assertEquals(Trouble.Kind.MISSING_RIGHT, reader().trouble(NOON).kind());
    }

    private CartReader reader() {
        return new CartReader(cart(CartReader.http()), shop.address(), shop.credentials());
    }
}
