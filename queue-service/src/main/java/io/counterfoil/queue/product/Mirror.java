package io.counterfoil.queue.product;

import io.counterfoil.events.BooksList;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.books.BookRecords;
import io.counterfoil.queue.plan.BooksFacts;
import java.util.Optional;
import java.util.UUID;

/** The lists of the company file as far as they were read. */
record Mirror(UUID booksId, BookRecords records) implements BooksFacts {

    @Override
    public Optional<String> homeCurrency() {
        return Optional.empty();
    }

    @Override
    public boolean known(BooksList list) {
        return records.known(booksId, list);
    }

    @Override
    public Optional<BookRecord> byName(BooksList list, String fullName) {
        return records.byName(booksId, list, fullName);
    }
}
