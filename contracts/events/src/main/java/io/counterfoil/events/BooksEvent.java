package io.counterfoil.events;

import java.util.UUID;

/** Topic {@code books}: what a company file is and holds. */
public sealed interface BooksEvent extends Event permits BooksPinned, BooksChanged, PullPage {

    UUID booksId();

    UUID tenantId();

    @Override
    default String topic() {
        return "books";
    }

    @Override
    default String key() {
        return booksId().toString();
    }

    void deliverTo(Handler handler);

    /** Takes one method an event; what a service does not need it leaves alone. */
    interface Handler {
        default void on(BooksPinned event) {}

        default void on(BooksChanged event) {}

        default void on(PullPage event) {}
    }
}
