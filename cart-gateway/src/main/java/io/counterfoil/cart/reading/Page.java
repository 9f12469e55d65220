package io.counterfoil.cart.reading;

import java.util.List;

/**
 * Some orders of a cart, oldest change first.
 *
 * @param next where to go on once these are kept
 * @param more whether going on at once will find more
 */
public record Page(List<SeenOrder> orders, Cursor next, boolean more) {

    public Page {
        orders = List.copyOf(orders);
    }
}
