package io.counterfoil.queue.agreement;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.Synchronization;

/** What is kept in step besides orders and stock. */
enum RecordKind {
    ITEM(BooksList.ITEMS),
    CUSTOMER(BooksList.CUSTOMERS);

    private final BooksList list;

    RecordKind(BooksList list) {
        this.list = list;
    }

    BooksList list() {
        return list;
    }

    boolean fromCart(Synchronization kept) {
        return this == ITEM ? kept.itemsFromCart() : kept.customersFromCart();
    }

    boolean toCart(Synchronization kept) {
        return this == ITEM ? kept.itemsToCart() : kept.customersToCart();
    }
}
