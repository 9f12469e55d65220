package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person can do about what holds an order, as the page offers it.
 *
 * @param alike how many orders show the same, with this one
 * @param records QuickBooks' records to choose from; empty when none is chosen
 */
record FixForm(Fix fix, int alike, List<BooksRow> records) {

    FixForm {
        records = records.stream().filter(BooksRow::active).toList();
    }

    /**
     * As queue-service offers it.
     *
     * @param about what it is done to; null where the order says it
     * @param fields what has to be sent with it
     */
    record Fix(String fix, @Nullable String about, List<String> fields, String text) {

        Fix {
            fields = List.copyOf(fields);
        }

        /** Only counts the orders; what a fix needs is then of no account, but has to look right. */
        String preview(UUID document, LocalDate day) {
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("fix", fix)
                    .put("document", document.toString())
                    .put("about", about)
                    .put("all", true)
                    .put("preview", true);
            Map<String, String> values =
                    Map.of("amount", "0.00", "email", "nobody@example.com", "date", day.toString(), "listId", "0-0");
            fields.stream().filter(values::containsKey).forEach(field -> body.put(field, values.get(field)));
            return body.toString();
        }

        /** The list of the books that is chosen from; null for none. */
        @Nullable
        String list() {
            return switch (fix) {
                case "MAP_SKU", "CHOOSE_ITEM" -> "items";
                case "LINK_CUSTOMER" -> "customers";
                case "LINK_PAYMENT_METHOD" -> "payment-methods";
                case "LINK_SHIP_METHOD" -> "ship-methods";
                default -> null;
            };
        }
    }

    /** What came of a fix: how many orders show the same, and where those stand that were fixed. */
    record Done(int alike, List<OrderState> items) {

        Done {
            items = List.copyOf(items);
        }

        Notice told() {
            long held =
                    items.stream().filter(order -> order.state().equals("HELD")).count();
            String words = ConsoleTexts.text("fixed", items.size() - held);
            return held == 0 ? Notice.good(words) : Notice.bad(words + " " + ConsoleTexts.text("still_held", held));
        }
    }

    /** Where an order stands. */
    record OrderState(String state) {}

    /** How many more are fixed with it. */
    public int others() {
        return alike - 1;
    }

    public boolean asks(String field) {
        return fix.fields().contains(field);
    }
}
