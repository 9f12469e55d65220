package io.counterfoil.cart.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.FakeShop.Reply;
import io.counterfoil.cart.reading.TwoWayContract;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BigCommerceContractTest implements TwoWayContract {

    private final FakeBigCommerce shop = new FakeBigCommerce();

    @Override
    public FakeShop shop() {
        return shop;
    }

    @Override
    public Cart cart(CartHttp http) {
        return new BigCommerceCart(http, Clock.systemUTC());
    }

    /** SKUs are unique in BigCommerce. */
    @Override
    @Test
    public void setsNoStockOfASkuThatTwoItemsHave() {}

    /** Inventory does not list what is not tracked. */
    @Override
    public boolean leavesSomeUncounted() {
        return false;
    }

    @Test
    void waitsUntilTheShopCountsAnew() {
        shop.fault(reply -> new Reply(429, Map.of("X-Rate-Limit-Time-Reset-Ms", "15000"), "{}"));

        assertEquals(Optional.of(Duration.ofSeconds(15)), reader().trouble(NOON).waitAtLeast());
    }

    @Test
    void tellsAMissingScopeFromAFirewall() {
        shop.fault(reply -> Reply.of(403, "[{\"status\":403,\"message\":\"You don't have a required scope\"}]"));
        assertEquals(Trouble.Kind.MISSING_RIGHT, reader().testTrouble().kind());

        shop.fault(reply -> Reply.of(403, "<html>Blocked</html>"));
        assertEquals(Trouble.Kind.BLOCKED, reader().testTrouble().kind());
    }

    private CartReader reader() {
        return new CartReader(cart(CartReader.http()), shop.address(), shop.credentials());
    }
}
