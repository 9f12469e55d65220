package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksChanged;
import io.counterfoil.events.BooksList;
import io.counterfoil.queue.books.BookRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of the company file while an order is planned. */
public interface BooksFacts {

    /** ISO 4217; empty as long as nothing was queued for the books. */
    Optional<String> homeCurrency();

    /** Whether the whole list was ever read: what is missing then is not in QuickBooks. */
    boolean known(BooksList list);

    /** Whatever the case of the name; an inactive record too. */
    Optional<BookRecord> byName(BooksList list, String fullName);

    /** ListID of the customer that the store linked to whoever ordered. */
    default Optional<String> linkedCustomer() {
        return Optional.empty();
    }

    /** ListID of the customer of this key that was added for an order before. */
    default Optional<String> addedCustomer(UUID key) {
        return Optional.empty();
    }

    /** Customers with this e-mail address, whatever its case; inactive ones too. */
    default List<BookRecord> customersByEmail(String email) {
        return List.of();
    }

    /** What QuickBooks itself is set to; empty as long as it has not told. */
    default Optional<BooksChanged.Settings> settings() {
        return Optional.empty();
    }

    /** None of the lists was read. */
    static BooksFacts unread(@Nullable String homeCurrency) {
        return new BooksFacts() {
            @Override
            public Optional<String> homeCurrency() {
                return Optional.ofNullable(homeCurrency);
            }

            @Override
            public boolean known(BooksList list) {
                return false;
            }

            @Override
            public Optional<BookRecord> byName(BooksList list, String fullName) {
                return Optional.empty();
            }
        };
    }
}
