package io.counterfoil.queue.books;

import io.counterfoil.events.BooksChanged;
import java.util.Optional;
import java.util.UUID;

/** What the company files are set to. Every call joins the running transaction. */
public interface BookSettings {

    /** As QuickBooks told last; empty as long as it has not. */
    Optional<BooksChanged.Settings> of(UUID booksId);

    /** Keeps what is newer than what there is; true when it is something else. */
    boolean changed(BooksChanged event);

    /** The company file is another one. */
    void forget(UUID booksId);
}
