package io.counterfoil.queue.books;

import io.counterfoil.events.BooksList;
import io.counterfoil.queue.access.NotHere;
import java.util.Map;
import java.util.Optional;

/** The lists by the names that they have in addresses. */
final class ListName {

    private static final Map<String, BooksList> LISTS = Map.of(
            "items", BooksList.ITEMS,
            "accounts", BooksList.ACCOUNTS,
            "payment-methods", BooksList.PAYMENT_METHODS,
            "ship-methods", BooksList.SHIP_METHODS,
            "terms", BooksList.TERMS,
            "classes", BooksList.CLASSES,
            "tax-codes", BooksList.SALES_TAX_CODES,
            "customers", BooksList.CUSTOMERS,
            "vendors", BooksList.VENDORS);

    private ListName() {}

    static BooksList parse(String name) {
        return Optional.ofNullable(LISTS.get(name)).orElseThrow(() -> new NotHere("list"));
    }
}
