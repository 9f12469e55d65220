package io.counterfoil.queue.pull;

import io.counterfoil.queue.books.BookRecords;
import io.counterfoil.queue.books.BookSettings;
import io.counterfoil.queue.link.Customers;
import io.counterfoil.queue.link.HomeCurrencies;
import io.counterfoil.queue.link.Items;
import io.counterfoil.queue.mapping.Mappings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The company file that the books were before: its ListIDs mean nothing, or something else, in the new one. */
@ApplicationScoped
class OldFile {

    private final BookRecords records;
    private final Mappings mappings;
    private final Items items;
    private final Customers customers;
    private final HomeCurrencies currencies;
    private final BookSettings settings;

    OldFile(
            BookRecords records,
            Mappings mappings,
            Items items,
            Customers customers,
            HomeCurrencies currencies,
            BookSettings settings) {
        this.records = records;
        this.mappings = mappings;
        this.items = items;
        this.customers = customers;
        this.currencies = currencies;
        this.settings = settings;
    }

    void forget(UUID booksId) {
        records.forget(booksId);
        mappings.forget(booksId);
        items.forgetAll(booksId);
        customers.forgetAll(booksId);
        currencies.forget(booksId);
        settings.forget(booksId);
    }
}
