package io.counterfoil.cart.woocommerce;

import static io.counterfoil.cart.connection.Trouble.Kind.NOT_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.reading.SeenOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One order in a list, with what paging needs to know of it. */
record WooRow(JsonNode order, Instant modified) {

    static Outcome<List<WooRow>> list(JsonNode json) {
        List<WooRow> rows = new ArrayList<>();
        for (JsonNode order : json) {
            Optional<Instant> modified = new Fields(order).instant("date_modified_gmt");
            if (modified.isEmpty() || order.path("id").asLong() <= 0) {
                return notOrders();
            }
            rows.add(new WooRow(order, modified.get()));
        }
        return json.isArray() ? Outcome.of(rows) : notOrders();
    }

    private static Outcome<List<WooRow>> notOrders() {
        return Outcome.trouble(NOT_JSON, "The cart did not answer with a list of orders.");
    }

    SeenOrder seen() {
        return new SeenOrder(new WooOrder(order).read(), order.toString(), ContentHash.of(order));
    }
}
