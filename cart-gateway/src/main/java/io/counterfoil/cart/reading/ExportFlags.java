package io.counterfoil.cart.reading;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;

/** The mark of a cart that an order stands in the books. */
public interface ExportFlags {

    /** Sets or takes away the mark; the value is the order's id. */
    Outcome<String> mark(CartConnection connection, String cartOrderId, boolean exported);
}
