package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.reading.ListedOrder;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.OrderList;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.SeenOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** WooCommerce's orders by number of page: one that is placed meanwhile moves a row to the next page, where it comes twice. */
final class WooOrderList implements OrderList {

    private static final String ORDERS = "/wc/v3/orders";

    private final WooClient client;

    WooOrderList(WooClient client) {
        this.client = client;
    }

    @Override
    public Outcome<Listing<ListedOrder>> list(CartConnection connection, Search search) {
        return client.get(connection, ORDERS, query(search, "desc"))
                .then(reply -> WooRow.list(reply.json()))
                .then(rows -> Outcome.of(new Listing<>(
                        rows.stream()
                                .map(row -> ListedOrder.of(row.seen().order()))
                                .toList(),
                        search.nextPage(rows.size()))));
    }

    static Map<String, String> query(Search search, String direction) {
        Map<String, String> query = new TreeMap<>();
        query.put("orderby", "id");
        query.put("order", direction);
        query.put("per_page", String.valueOf(search.limit()));
        query.put("page", String.valueOf(search.page()));
        if (!search.text().isEmpty()) {
            query.put("search", search.text());
        }
        return query;
    }

    @Override
    public Outcome<Optional<SeenOrder>> one(CartConnection connection, String cartOrderId) {
        if (!cartOrderId.matches("\\d{1,18}")) {
            return Outcome.of(Optional.empty());
        }
        // As a list of one: an order that is not there is no error then.
        Map<String, String> query = Map.of("include", cartOrderId, "per_page", "1");
        return client.get(connection, ORDERS, query)
                .then(reply -> WooRow.list(reply.json()))
                .then(rows -> Outcome.of(found(rows, cartOrderId)));
    }

    private static Optional<SeenOrder> found(List<WooRow> rows, String id) {
        return rows.stream()
                .filter(row -> id(row.order()).equals(id))
                .findFirst()
                .map(WooRow::seen);
    }

    private static String id(JsonNode order) {
        return order.path("id").asText();
    }
}
