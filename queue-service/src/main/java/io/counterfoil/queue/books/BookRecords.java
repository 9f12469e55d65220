package io.counterfoil.queue.books;

import io.counterfoil.events.BooksList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lists of the company files as far as they were read. Every call joins the running transaction. */
public interface BookRecords {

    /** The record of this full name, whatever its case; an active one goes before. */
    Optional<BookRecord> byName(UUID booksId, BooksList list, String fullName);

    Optional<BookRecord> byId(UUID booksId, BooksList list, String listId);

    /** Customers with this e-mail address, whatever its case; inactive ones too. */
    List<BookRecord> customersByEmail(UUID booksId, String email);

    /** QuickBooks has just got it, or shown it: until its list is read again this is what is known of it. */
    void added(UUID booksId, UUID tenantId, BookRecord record);

    /** Active ones first, by name. */
    List<BookRecord> all(UUID booksId, BooksList list);

    /** Shows all of them in any order, without keeping them in memory. */
    void each(UUID booksId, BooksList list, Consumer<BookRecord> reader);

    /** By name. */
    List<BookRecord> page(Search search);

    /** Whether a whole pull of the list was ever completed: what is missing then is not in QuickBooks. */
    boolean known(UUID booksId, BooksList list);

    /** When QuickBooks was asked for the list last; empty when it was not read whole yet, or nobody knows. */
    Optional<Instant> changesUntil(UUID booksId, BooksList list);

    /**
     * What was read as deleted is not in the other lists any more.
     *
     * @return the ListIDs of what was
     */
    List<String> removeDeleted(UUID booksId);

    /** What was read as deleted has been looked at. */
    void forgetDeletions(UUID booksId, BooksList list);

    /** The company file is another one: nothing is known any more. */
    void forget(UUID booksId);

    /**
     * What to show.
     *
     * @param words part of the name, whatever its case; empty for all
     * @param after null for the first page
     */
    record Search(
            UUID booksId,
            BooksList list,
            String words,
            @Nullable Cursor after,
            int limit) {

        /** To see whether there is a next page. */
        Search oneMore() {
            return new Search(booksId, list, words, after, limit + 1);
        }
    }
}
