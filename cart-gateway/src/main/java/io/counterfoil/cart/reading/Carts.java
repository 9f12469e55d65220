package io.counterfoil.cart.reading;

import io.counterfoil.events.CartType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The kinds of carts this service can read. */
public final class Carts {

    private final Map<CartType, Cart> carts = new EnumMap<>(CartType.class);

    public Carts(Collection<Cart> carts) {
        carts.forEach(cart -> this.carts.put(cart.type(), cart));
    }

    public Cart of(CartType type) {
        Cart cart = carts.get(type);
        if (cart == null) {
            throw new IllegalArgumentException("no adapter for " + type);
        }
        return cart;
    }
}
