package io.counterfoil.cart.reading;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.events.CartItem;
import java.util.List;

/** A cart's items and their stock. */
public interface Catalogue extends Records<CartItem> {

    /**
     * Sets stock, each value for itself: one that the cart refuses leaves the others. A write that is not answered for
     * was not tried, or nobody knows; as values are absolute, it may be tried again.
     *
     * @param writes of different items, no more than {@link Capabilities.Stock#batch()}
     */
    Outcome<List<StockResult>> setStock(CartConnection connection, List<StockWrite> writes);
}
