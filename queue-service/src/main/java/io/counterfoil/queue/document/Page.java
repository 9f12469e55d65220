package io.counterfoil.queue.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the next part; null at the end
 */
record Page(List<OrderView> items, @Nullable String next) {

    Page {
        items = List.copyOf(items);
    }

    /** Of one document more than asked for, if there are more. */
    static Page of(List<Document> found, int limit) {
        List<Document> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit
                ? Optional.of(Cursor.of(shown.get(limit - 1)).text())
                : Optional.empty();
        return new Page(shown.stream().map(OrderView::of).toList(), next.orElse(null));
    }
}
