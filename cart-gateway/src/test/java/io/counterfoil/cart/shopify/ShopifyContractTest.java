package io.counterfoil.cart.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.CartContract;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.FakeShop.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShopifyContractTest implements CartContract {

    private final FakeShopify shop = new FakeShopify();

    @Override
    public FakeShop shop() {
        return shop;
    }

    @Override
    public Cart cart(CartHttp http) {
        return new ShopifyCart(http, Clock.systemUTC());
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
