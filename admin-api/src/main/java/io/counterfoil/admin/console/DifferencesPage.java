package io.counterfoil.admin.console;

import java.util.List;

/** The tab Differences: products and customers on which the cart and QuickBooks do not agree. */
record DifferencesPage(Head head, List<Difference> open) {

    DifferencesPage {
        open = List.copyOf(open);
    }

    /** As queue-service tells it. */
    record Listed(List<Difference> items) {

        Listed {
            items = List.copyOf(items);
        }
    }

    /**
     * One with both sides.
     *
     * @param item what QuickBooks calls it; empty when it has none
     * @param state {@code ASKS} or {@code FAILED}
     * @param why for people; may be empty
     */
    record Difference(
            String kind, String cartId, String label, String item, String state, String why, List<Field> fields) {

        Difference {
            fields = List.copyOf(fields);
        }
    }

    /** What both sides say. */
    record Field(String field, String cart, String books) {}
}
