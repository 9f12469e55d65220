package io.counterfoil.queue.books;

import io.counterfoil.events.BooksList;
import java.util.Map;

/**
 * A record of a list of the company file, as QuickBooks had it when it was last read.
 *
 * @param kind QuickBooks' name of it, such as {@code ItemService}
 * @param name its full name, {@code Parent:Child}, as QuickBooks has it
 * @param fields its texts by element name; those of a reference by both names, as {@code SalesTaxCodeRef.FullName}
 */
public record BookRecord(
        BooksList list, String listId, String kind, String name, boolean active, Map<String, String> fields) {

    public BookRecord {
        fields = Map.copyOf(fields);
    }

    /** The text of an element; empty when the record has none. */
    public String field(String element) {
        return fields.getOrDefault(element, "");
    }
}
