package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Refusal;
import io.counterfoil.cart.reading.StockPlaces;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sets WooCommerce's stock, a hundred at once: products in one batch, the variations of each parent in another. The
 * batch does not check types and says what went wrong item by item; its answer is what the shop has now.
 */
final class WooStock {

    static final int BATCH = 100;

    private final WooClient client;

    WooStock(WooClient client) {
        this.client = client;
    }

    Outcome<List<StockResult>> set(CartConnection connection, List<StockWrite> writes) {
        return StockPlaces.find(writes, skus -> named(connection, skus)).then(places -> {
            List<StockResult> results = new ArrayList<>(places.lost());
            Map<String, List<StockPlaces.Place>> batches = places.found().stream()
                    .collect(Collectors.groupingBy(WooStock::batch, LinkedHashMap::new, Collectors.toList()));
            return StockPlaces.each(
                    batches.entrySet(), results, batch -> send(connection, batch.getKey(), batch.getValue()));
        });
    }

    /** The ids of the products and variations with these SKUs; the shop takes a comma for the end of one. */
    private Outcome<List<StockPlaces.Named>> named(CartConnection connection, List<String> skus) {
        Map<String, String> query = Map.of(
                "sku",
                skus.stream().filter(sku -> !sku.contains(",")).collect(Collectors.joining(",")),
                "per_page",
                String.valueOf(BATCH),
                "_fields",
                "id,sku,parent_id");
        return client.get(connection, WooCatalogue.PRODUCTS, query)
                .then(reply -> WooCatalogue.rows(reply.json()))
                .then(rows -> Outcome.of(rows.stream()
                        .map(row -> new StockPlaces.Named(row.text("sku"), WooItem.id(row)))
                        .toList()));
    }

    private static String batch(StockPlaces.Place place) {
        return WooItem.route(place.id()).replaceFirst("/\\d+$", "") + "/batch";
    }

    private Outcome<List<StockResult>> send(CartConnection connection, String route, List<StockPlaces.Place> places) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode update = body.putArray("update");
        places.forEach(place -> update.addObject()
                .put("id", Long.parseLong(own(place.id())))
                .put("stock_quantity", whole(place.write().quantity()).longValueExact()));
        return client.write(connection, "POST", route, body)
                .then(answer -> Outcome.of(places.stream()
                        .flatMap(place -> new Fields(answer)
                                        .each("update")
                                        .filter(row -> row.code("id").equals(own(place.id())))
                                        .findFirst()
                                        .map(row -> result(place, row))
                                        .stream())
                        .toList()));
    }

    private static String own(String id) {
        return id.replaceFirst("^.*:", "");
    }

    /** WooCommerce sells whole pieces: what is left of a piece cannot be sold. */
    static BigDecimal whole(BigDecimal quantity) {
        return quantity.setScale(0, RoundingMode.FLOOR);
    }

    private static StockResult result(StockPlaces.Place place, Fields row) {
        JsonNode error = row.node().path("error");
        if (!error.isMissingNode()) {
            String code = error.path("code").asText();
            return code.endsWith("invalid_id") || code.endsWith("invalid_product_id")
                    ? StockResult.notFound(place.write())
                    : StockResult.refused(
                            place.write(),
                            place.id(),
                            new Refusal(
                                    Refusal.REFUSED,
                                    "WooCommerce refuses the stock of "
                                            + place.write().sku()
                                            + (code.matches("[a-z_]{1,60}") ? " (" + code + ")." : ".")));
        }
        if (row.code("manage_stock").equals("parent")) {
            return StockResult.refused(
                    place.write(),
                    place.id(),
                    new Refusal(
                            Refusal.REFUSED,
                            "WooCommerce counts the stock of " + place.write().sku()
                                    + " with its product: switch Manage stock on for the variation, or link the"
                                    + " product."));
        }
        StockWrite asked = place.write();
        return StockResult.readBack(
                new StockWrite(asked.id(), asked.cartItemId(), asked.sku(), whole(asked.quantity())),
                place.id(),
                new WooItem(row).stock());
    }
}
