package io.counterfoil.cart.cartconnect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Search;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the protocol asks in the same way of orders, items and customers.
 *
 * @param many what an answer calls them
 * @param read one as the module wrote it
 */
record CartConnectRecords<T>(CartConnectClient client, String many, Function<Fields, T> read) {

    /** How many are looked for by name at once. */
    static final int MOST_FOUND = 100;

    private static final String ID = "[1-9]\\d{0,17}(:[1-9]\\d{0,17})?";

    /** Those changed since, the earliest change first. */
    Outcome<Changes<T>> changed(CartConnection connection, Cursor cursor) {
        CartConnectCursor at = CartConnectCursor.of(cursor);
        return client.get(connection, at.query(many))
                .then(this::rows)
                .then(rows -> at.answeredBy(rows)
                        ? Outcome.of(new Changes<>(records(rows), at.next(rows).cursor(), CartConnectCursor.more(rows)))
                        : Outcome.trouble(
                                Kind.NOT_JSON,
                                "The Cart Connect module did not answer which " + many
                                        + " changed since a moment, the earliest first."));
    }

    /** A page for people to look through. */
    Outcome<Listing<T>> list(CartConnection connection, Search search) {
        Map<String, String> query = new TreeMap<>();
        query.put("call", "list" + capitalized());
        query.put("search", search.text());
        query.put("page", String.valueOf(search.page()));
        query.put("limit", String.valueOf(search.limit()));
        return client.get(connection, query).then(answer -> rows(answer)
                .then(rows -> Outcome.of(new Listing<>(records(rows), next(search, answer.code("next"))))));
    }

    /** Only the page that follows: nothing that a shop says leads in circles. */
    private static String next(Search search, String said) {
        String following = String.valueOf(search.page() + 1);
        return said.equals(following) ? following : "";
    }

    /** Those with one of these ids, SKUs or addresses, whatever {@code key} says. */
    Outcome<List<T>> find(CartConnection connection, String key, Collection<String> values) {
        if (values.isEmpty()) {
            return Outcome.of(List.of());
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode all = body.putArray(key);
        values.forEach(all::add);
        return client.post(connection, Map.of("call", "find" + capitalized()), body.toString())
                .then(this::rows)
                .then(rows -> Outcome.of(records(rows)));
    }

    /** Writes one, a new one when it has no id, and gives back what the shop has then. */
    Outcome<T> write(CartConnection connection, ObjectNode record) {
        String one = many.substring(0, many.length() - 1);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set(one, record);
        return client.post(connection, Map.of("call", "write" + capitalized(one)), body.toString())
                .then(answer -> readable(answer.in(one))
                        ? Outcome.of(read.apply(answer.in(one)))
                        : Outcome.trouble(Kind.NOT_JSON, "The Cart Connect module did not say what it wrote."));
    }

    private List<T> records(List<Fields> rows) {
        return rows.stream().map(read).toList();
    }

    private Outcome<List<Fields>> rows(Fields answer) {
        List<Fields> rows = answer.each(many).toList();
        return answer.in(many).node().isArray() && rows.stream().allMatch(CartConnectRecords::readable)
                ? Outcome.of(rows)
                : Outcome.trouble(Kind.NOT_JSON, "The Cart Connect module did not answer with " + many + ".");
    }

    private static boolean readable(Fields row) {
        try {
            Instant.parse(row.code("modified"));
            return row.code("id").matches(ID);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String capitalized() {
        return capitalized(many);
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
