package io.counterfoil.admin.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of the company file, as queue-service read it last.
 *
 * @param known whether the list was ever read to its end
 * @param next where the following part begins; null at the end
 */
record BooksPart(
        boolean known, List<BooksRow> items, @Nullable String next) {

    static final BooksPart UNKNOWN = new BooksPart(false, List.of(), null);

    BooksPart {
        items = List.copyOf(items);
    }
}
