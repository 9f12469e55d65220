package io.counterfoil.admin.console;

import io.counterfoil.admin.store.Store;
import io.counterfoil.events.CartType;

/** A cart in the list of carts. */
record CartLine(Head head, CartType type) {

    static CartLine of(Store store) {
        return new CartLine(Head.of(store, Tab.AUTO_SYNC), store.cartType());
    }
}
