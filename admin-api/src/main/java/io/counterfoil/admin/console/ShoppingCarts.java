package io.counterfoil.admin.console;

import io.counterfoil.admin.rest.Page;
import io.counterfoil.events.CartType;
import java.util.List;

/** All carts, and the types of which more may be added. */
record ShoppingCarts(Page<CartLine> carts, List<CartType> types) {

    ShoppingCarts {
        types = List.copyOf(types);
    }
}
