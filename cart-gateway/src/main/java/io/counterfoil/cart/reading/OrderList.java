package io.counterfoil.cart.reading;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import java.util.Optional;

/** A cart's orders as a person looks through them, whenever they were placed. */
public interface OrderList {

    /** The newest first. */
    Outcome<Listing<ListedOrder>> list(CartConnection connection, Search search);

    /** One order, whole; empty when there is none. */
    Outcome<Optional<SeenOrder>> one(CartConnection connection, String cartOrderId);
}
