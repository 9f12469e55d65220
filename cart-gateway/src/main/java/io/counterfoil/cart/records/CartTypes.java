package io.counterfoil.cart.records;

import io.counterfoil.events.CartType;
import java.util.Optional;
import java.util.UUID;

/** Which kind of cart a store has. */
@FunctionalInterface
public interface CartTypes {

    /** Empty when the store is not known here yet. */
    Optional<CartType> of(UUID storeId);
}
