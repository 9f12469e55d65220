package io.counterfoil.queue.agreement;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.queue.agreement.CartRecord.State;
import io.counterfoil.queue.operation.ChangedRecords;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where others say what changed in the books. Called in the store's turn. */
@ApplicationScoped
public class BooksChanges {

    /** QuickBooks: the record has been changed since it was read (quickbooks.md section 4.12). */
    private static final int OUT_OF_DATE = 3200;

    private final CartRecords records;
    private final ChangedRecords readings;
    private final NewInBooks newInBooks;

    BooksChanges(CartRecords records, ChangedRecords readings, NewInBooks newInBooks) {
        this.newInBooks = newInBooks;
        this.records = records;
        this.readings = readings;
    }

    /** A list was read. */
    public void read(UUID booksId, BooksList list) {
        Arrays.stream(RecordKind.values())
                .filter(kind -> kind.list() == list)
                .forEach(kind -> records.read(booksId, kind));
    }

    /** The company file is another one. */
    public void forget(UUID booksId) {
        records.forget(booksId);
    }

    /** QuickBooks answered a change that was asked for. */
    public void answered(Store store, String listId, TaskSettled event) {
        records.asked(store.id(), event.taskId()).ifPresent(record -> {
            if (event.outcome() == Outcome.CONFIRMED) {
                records.changedInBooks(store, record.key().kind(), listId, event);
                CartRecord.Agreed agreed =
                        Objects.requireNonNull(record.agreed()).inBooks(event.editSequence());
                records.answered(record.in(State.AGREED, agreed, null), true);
            } else if (isOutOfDate(event)) {
                readings.read(store, record.key().kind().list());
                records.answered(record.in(State.AGREED, record.agreed(), null), false);
            } else {
                records.answered(record.in(State.FAILED, record.agreed(), words(event)), false);
            }
        });
    }

    /** QuickBooks answered that a record of the cart was to be added; a code that is not its SKU is linked to it. */
    public void added(Store store, TaskSettled event) {
        records.asked(store.id(), event.taskId()).ifPresent(record -> {
            if (event.outcome() == Outcome.CONFIRMED && event.remoteId() != null) {
                newInBooks.linkToCode(store, record, event.remoteId());
                CartRecord.Agreed agreed =
                        Objects.requireNonNull(record.agreed()).inBooks(event.editSequence());
                records.answered(record.in(State.AGREED, agreed, null), true);
            } else {
                records.answered(record.in(State.FAILED, null, words(event)), false);
            }
        });
    }

    /** Refused because somebody was faster: it is read again, and held against the cart's again. */
    private static boolean isOutOfDate(TaskSettled event) {
        return event.outcome() == Outcome.REJECTED && (event.statusCode() == null || event.statusCode() == OUT_OF_DATE);
    }

    private static String words(TaskSettled event) {
        return Stream.of(event.explanation(), event.statusMessage())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}
