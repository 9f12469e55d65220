package io.counterfoil.admin.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Records of the company file: the tab Items or the tab Customers.
 *
 * @param words what is looked for; empty for all
 * @param operation what reads the list
 */
record BooksPage(Head head, BooksPart part, String words, String operation) {

    public boolean items() {
        return head.tab() == Tab.ITEMS;
    }

    /** Whether there is nothing at all, not only nothing of what is looked for. */
    public boolean nothing() {
        return part.items().isEmpty() && words.isEmpty();
    }

    public @Nullable String more() {
        return part.next() == null
                ? null
                : head.path() + "/" + head.tab().path() + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                        + "&after=" + URLEncoder.encode(part.next(), StandardCharsets.UTF_8);
    }
}
