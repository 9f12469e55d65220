package io.counterfoil.admin.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cart has at this moment: the tab Orders (Cart), Items (Cart) or Customers (Cart).
 *
 * @param words what is looked for; empty for all
 * @param records null before anything is listed
 * @param trouble why the cart could not list it; null when it could
 * @param books items or customers of QuickBooks that records may be linked to
 */
record CartPage(
        Head head,
        String words,
        @Nullable Part<CartRecord> records,
        @Nullable String trouble,
        List<BooksRow> books) {

    CartPage {
        books = books.stream().filter(BooksRow::active).toList();
    }

    public boolean orders() {
        return head.tab() == Tab.ORDERS_CART;
    }

    public boolean items() {
        return head.tab() == Tab.ITEMS_CART;
    }

    public String path() {
        return head.path() + "/" + head.tab().path();
    }

    public @Nullable String more() {
        return records == null || records.next() == null
                ? null
                : path() + "?list=yes&q=" + encoded(words) + "&after=" + encoded(records.next());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
