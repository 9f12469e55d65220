package io.counterfoil.cart.woocommerce;

import static io.counterfoil.cart.connection.Trouble.Kind.NOT_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.ContentHash;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.SeenOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One order in a list, with what paging needs to know of it. */
record WooRow(JsonNode order, Instant modified) {

    /** Addresses of pages, and what WooCommerce derives from the product or from today's settings. */
    private static final Set<String> NOT_ITS_OWN = Set.of(
            "_links", "payment_url", "image", "is_editable", "needs_payment", "needs_processing", "currency_symbol");

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
        return new SeenOrder(new WooOrder(order).read(), order.toString(), hash(order));
    }

    static String hash(JsonNode order) {
        return ContentHash.of(order, NOT_ITS_OWN);
    }
}
