package io.counterfoil.admin.console;

import java.util.Locale;
import java.util.Map;

/** A record of the company file, as queue-service shows it: its texts are by QuickBooks' names of the elements. */
record BooksRow(String listId, String kind, String name, boolean active, Map<String, String> fields) {

    BooksRow {
        fields = Map.copyOf(fields);
    }

    /** The key of its kind's word. */
    public String kindKey() {
        return "kind_" + kind.toLowerCase(Locale.ROOT);
    }

    /** The first of these elements that it has; empty when it has none. */
    private String first(String... elements) {
        for (String element : elements) {
            String text = fields.getOrDefault(element, "");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    public String description() {
        return first("SalesDesc", "SalesOrPurchase.Desc", "SalesAndPurchase.SalesDesc", "Desc");
    }

    public String price() {
        return first("SalesPrice", "SalesOrPurchase.Price", "SalesAndPurchase.SalesPrice");
    }

    public String onHand() {
        return first("QuantityOnHand");
    }

    public String company() {
        return first("CompanyName");
    }

    public String email() {
        return first("Email");
    }

    public String phone() {
        return first("Phone");
    }
}
