package io.counterfoil.cart.magento;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.http.Percent;
import io.counterfoil.cart.reading.StockPlaces;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Stock on hand at the source "default"; Magento takes what is ordered and not shipped off by itself. A shop without
 * multi-source inventory keeps it with the product, one call each.
 */
final class MagentoStock {

    /** Shops may take no more in one list. */
    static final int BATCH = 20;

    private static final String SOURCE_ITEMS = "inventory/source-items";
    private static final String SOURCE = "default";

    private final MagentoClient client;

    MagentoStock(MagentoClient client) {
        this.client = client;
    }

    /** How many there are of each SKU; nothing of those that are not counted there. */
    Outcome<Map<String, BigDecimal>> of(CartConnection connection, List<String> skus) {
        return skus.isEmpty()
                ? Outcome.of(Map.of())
                : sources(connection, skus)
                        .fold(
                                Outcome::of,
                                trouble -> trouble.kind() == Kind.NOT_FOUND
                                        ? ofProducts(connection, skus)
                                        : new Outcome.Failed<>(trouble));
    }

    private Outcome<Map<String, BigDecimal>> sources(CartConnection connection, List<String> skus) {
        Criteria criteria =
                new Criteria().where("sku", "in", String.join(",", skus)).where("source_code", "eq", SOURCE);
        return client.search(connection, SOURCE_ITEMS, criteria.first(skus.size()))
                .then(rows -> Outcome.of(rows.stream()
                        .filter(row -> row.amount("quantity").isPresent())
                        .collect(Collectors.toMap(
                                row -> row.code("sku"),
                                row -> row.amount("quantity").orElseThrow(),
                                (one, other) -> other))));
    }

    private Outcome<Map<String, BigDecimal>> ofProducts(CartConnection connection, List<String> skus) {
        Outcome<Map<String, BigDecimal>> all = Outcome.of(new HashMap<>());
        for (String sku : skus) {
            all = all.then(found -> item(connection, sku).then(item -> {
                item.filter(row -> row.node().path("manage_stock").asBoolean(true))
                        .flatMap(row -> row.amount("qty"))
                        .ifPresent(quantity -> found.put(sku, quantity));
                return Outcome.of(found);
            }));
        }
        return all;
    }

    private Outcome<Optional<Fields>> item(CartConnection connection, String sku) {
        return client.one(connection, "stockItems/" + Percent.encode(sku))
                .fold(
                        found -> Outcome.of(Optional.of(found)),
                        trouble -> trouble.kind() == Kind.NOT_FOUND
                                ? Outcome.of(Optional.empty())
                                : new Outcome.Failed<>(trouble));
    }

    Outcome<List<StockResult>> set(CartConnection connection, List<StockWrite> writes, List<StockPlaces.Named> names) {
        List<StockResult> results = new ArrayList<>();
        Map<String, StockWrite> bySku = new LinkedHashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (StockWrite write : writes) {
            Optional<StockPlaces.Named> named = names.stream()
                    .filter(name -> write.cartItemId() == null
                            ? name.sku().equals(write.sku())
                            : name.id().equals(write.cartItemId()))
                    .findFirst();
            if (named.isEmpty()) {
                results.add(StockResult.notFound(write));
            } else {
                bySku.put(named.get().sku(), write);
                ids.put(named.get().sku(), named.get().id());
            }
        }
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        bySku.forEach((sku, write) -> quantities.put(sku, write.quantity()));
        return bySku.isEmpty()
                ? Outcome.of(results)
                : put(connection, quantities).then(done -> of(connection, List.copyOf(bySku.keySet()))
                        .then(has -> {
                            bySku.forEach((sku, write) -> results.add(
                                    StockResult.readBack(write, Objects.requireNonNull(ids.get(sku)), has.get(sku))));
                            return Outcome.of(results);
                        }));
    }

    /** The value counts the SKUs. */
    Outcome<Integer> put(CartConnection connection, Map<String, BigDecimal> quantities) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode items = body.putArray("sourceItems");
        quantities.forEach((sku, quantity) -> items.addObject()
                .put("sku", sku)
                .put("source_code", SOURCE)
                .put("quantity", quantity)
                .put("status", quantity.signum() > 0 ? 1 : 0));
        return client.write(connection, "POST", SOURCE_ITEMS, body)
                .fold(
                        done -> Outcome.of(quantities.size()),
                        trouble -> trouble.kind() == Kind.NOT_FOUND
                                ? putWithProducts(connection, quantities)
                                : new Outcome.Failed<>(trouble));
    }

    private Outcome<Integer> putWithProducts(CartConnection connection, Map<String, BigDecimal> quantities) {
        Outcome<Integer> all = Outcome.of(0);
        for (Map.Entry<String, BigDecimal> one : quantities.entrySet()) {
            all = all.then(before -> item(connection, one.getKey())
                    .then(item -> item.map(row -> put(connection, one, row))
                            .orElseGet(() -> new Outcome.Failed<>(Trouble.of(
                                    Kind.SERVER_ERROR, "Magento does not show the stock of " + one.getKey() + "."))))
                    .then(done -> Outcome.of(before + 1)));
        }
        return all;
    }

    private Outcome<Fields> put(CartConnection connection, Map.Entry<String, BigDecimal> one, Fields item) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("stockItem")
                .put("qty", one.getValue())
                .put("is_in_stock", one.getValue().signum() > 0);
        String route = "products/" + Percent.encode(one.getKey()) + "/stockItems/" + item.code("item_id");
        return client.write(connection, "PUT", route, body);
    }
}
