package io.counterfoil.queue.mapping;

import io.counterfoil.queue.access.Refused;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.books.BookRecords;
import io.counterfoil.queue.plan.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What may be linked to: active records that QuickBooks has shown, never a name that somebody typed. */
@ApplicationScoped
class Targets {

    private static final String NOT_A_TARGET = "NOT_A_TARGET";

    private final BookRecords records;

    Targets(BookRecords records) {
        this.records = records;
    }

    /** The mapping to this record, or a refusal that says why not. */
    Mapping mapping(UUID booksId, MappingKind kind, String text, String listId) {
        return mapping(
                kind,
                text,
                records.byId(booksId, kind.list(), listId).orElseThrow(() -> unknown(booksId, kind, listId)));
    }

    /**
     * The same, from a file that may have been written for another company file: there a ListID alone says nothing.
     *
     * @param name the record's full name; empty when the ListID is all there is
     */
    Mapping mapping(UUID booksId, MappingKind kind, String text, String listId, String name) {
        Optional<BookRecord> meant = records.byId(booksId, kind.list(), listId)
                .filter(record -> name.isEmpty() || record.name().equalsIgnoreCase(name))
                .or(() -> records.byName(booksId, kind.list(), name));
        return mapping(kind, text, meant.orElseThrow(() -> unknown(booksId, kind, name.isEmpty() ? listId : name)));
    }

    private static Mapping mapping(MappingKind kind, String text, BookRecord record) {
        if (kind == MappingKind.PURPOSE && !Purpose.isOne(text)) {
            throw refused("There is no purpose \"" + text + "\". The purposes are "
                    + Arrays.stream(Purpose.values()).map(Purpose::name).collect(Collectors.joining(", ")) + ".");
        }
        if (!record.active()) {
            throw refused(
                    "\"" + record.name() + "\" is inactive in QuickBooks. Make it active there, run Sync Items and"
                            + " Accounts or Synch Customers, and try again.");
        }
        if (kind.isItem() && unusable(record)) {
            throw refused("\"" + record.name() + "\" (" + record.kind()
                    + ") cannot stand on a line with an amount of its own. Choose another item.");
        }
        return new Mapping(kind, text, record.listId(), record.name());
    }

    static boolean isOne(MappingKind kind, BookRecord record) {
        return record.active() && !(kind.isItem() && unusable(record));
    }

    private static boolean unusable(BookRecord record) {
        return !MappingKind.takesAmount(record.kind())
                || Sku.itemName(record.name()).isEmpty();
    }

    private Refused unknown(UUID booksId, MappingKind kind, String what) {
        return refused(
                records.known(booksId, kind.list())
                        ? "QuickBooks has no " + kind.target() + " \"" + what
                                + "\", as far as it was read. If it is new" + " there, run " + kind.operation()
                                + " and try again."
                        : "The list has not been read from QuickBooks yet. Run " + kind.operation()
                                + ", let the Web Connector call, and try again.");
    }

    private static Refused refused(String words) {
        return Refused.impossible(NOT_A_TARGET, words);
    }
}
