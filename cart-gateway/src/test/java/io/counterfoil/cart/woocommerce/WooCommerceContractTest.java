package io.counterfoil.cart.woocommerce;

import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.TwoWayContract;
import java.time.Clock;

class WooCommerceContractTest implements TwoWayContract {

    private final FakeWooCommerce shop = new FakeWooCommerce();

    @Override
    public FakeShop shop() {
        return shop;
    }

    @Override
    public Cart cart(CartHttp http) {
        return new WooCommerceCart(http, Clock.systemUTC());
    }
}
