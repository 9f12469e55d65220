package io.counterfoil.queue.document;

import io.counterfoil.events.BooksChanged;
import io.counterfoil.events.BooksList;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.books.BookRecords;
import io.counterfoil.queue.link.Customers;
import io.counterfoil.queue.plan.BooksFacts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The company file as the mirror shows it. What the store linked stands in the place of what has the cart's name. */
record MirroredBooks(
        UUID booksId,
        Optional<String> homeCurrency,
        Optional<BooksChanged.Settings> settings,
        BookRecords records,
        Customers customers,
        Optional<String> linkedCustomer,
        Optional<String> paymentMethod,
        Optional<String> shipMethod)
        implements BooksFacts {

    @Override
    public boolean known(BooksList list) {
        return records.known(booksId, list);
    }

    @Override
    public Optional<BookRecord> byName(BooksList list, String fullName) {
        return link(list)
                .flatMap(listId -> records.byId(booksId, list, listId))
                .or(() -> records.byName(booksId, list, fullName));
    }

    @Override
    public Optional<String> addedCustomer(UUID key) {
        return customers.listId(booksId, key);
    }

    @Override
    public List<BookRecord> customersByEmail(String email) {
        return records.customersByEmail(booksId, email);
    }

    private Optional<String> link(BooksList list) {
        return switch (list) {
            case PAYMENT_METHODS -> paymentMethod;
            case SHIP_METHODS -> shipMethod;
            default -> Optional.empty();
        };
    }
}
