package io.counterfoil.cart.bigcommerce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Refusal;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Absolute adjustments at the first location. What is there is asked before and after, by what inventory calls it. */
final class BigStock {

    static final int BATCH = 100;

    private static final String ITEMS = "/v3/inventory/items";
    private static final int LOCATION = 1;

    private final BigCommerceClient client;

    BigStock(BigCommerceClient client) {
        this.client = client;
    }

    Outcome<List<StockResult>> set(CartConnection connection, List<StockWrite> writes) {
        return items(connection, writes).then(items -> {
            List<StockResult> results = new ArrayList<>();
            Map<StockWrite, Fields> found = new LinkedHashMap<>();
            writes.forEach(write -> find(items, write)
                    .ifPresentOrElse(item -> found.put(write, item), () -> results.add(notCounted(write))));
            return found.isEmpty()
                    ? Outcome.of(results)
                    : client.write(connection, "PUT", "/v3/inventory/adjustments/absolute", adjustment(found))
                            .then(done -> items(connection, List.copyOf(found.keySet())))
                            .then(now -> ids(connection, now).then(ids -> {
                                found.keySet()
                                        .forEach(write -> results.add(StockResult.readBack(
                                                whole(write),
                                                id(write, ids),
                                                find(now, write)
                                                        .flatMap(BigStock::onHand)
                                                        .orElse(null))));
                                return Outcome.of(results);
                            }));
        });
    }

    private static StockResult notCounted(StockWrite write) {
        return StockResult.refused(
                write,
                "",
                new Refusal(
                        Refusal.NO_SUCH_RECORD,
                        "BigCommerce counts no stock of " + write.sku()
                                + ": it has no such item, or does not track its inventory."));
    }

    private static StockWrite whole(StockWrite write) {
        return new StockWrite(
                write.id(), write.cartItemId(), write.sku(), write.quantity().setScale(0, RoundingMode.FLOOR));
    }

    private Outcome<List<Fields>> items(CartConnection connection, List<StockWrite> writes) {
        return items(connection, "sku:in", of(writes, write -> write.cartItemId() == null ? write.sku() : null))
                .then(bySku -> items(connection, "variant_id:in", of(writes, BigStock::variant))
                        .then(byVariant -> items(connection, "product_id:in", of(writes, BigStock::product))
                                .then(byProduct -> Outcome.of(Stream.of(bySku, byVariant, byProduct)
                                        .flatMap(List::stream)
                                        .toList()))));
    }

    private static String of(List<StockWrite> writes, Function<StockWrite, @Nullable String> name) {
        return writes.stream()
                .flatMap(write -> Optional.ofNullable(name.apply(write)).stream())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static @Nullable String variant(StockWrite write) {
        String id = write.cartItemId();
        return id == null || !id.contains(":") ? null : id.replaceFirst("^.*:", "");
    }

    private static @Nullable String product(StockWrite write) {
        String id = write.cartItemId();
        return id == null || id.contains(":") ? null : id;
    }

    private Outcome<List<Fields>> items(CartConnection connection, String filter, String values) {
        return values.isEmpty()
                ? Outcome.of(List.of())
                : client.data(connection, ITEMS, Map.of(filter, values, "limit", String.valueOf(10 * BATCH)));
    }

    private static Optional<Fields> find(List<Fields> items, StockWrite write) {
        String variant = variant(write);
        String product = product(write);
        return items.stream()
                .filter(item -> {
                    Fields identity = item.in("identity");
                    return variant != null
                            ? identity.code("variant_id").equals(variant)
                            : product != null
                                    ? identity.code("product_id").equals(product)
                                    : identity.code("sku").equals(write.sku());
                })
                .findFirst();
    }

    /** Inventory calls a product without options by its first variant; here it is the product. */
    private Outcome<Map<String, String>> ids(CartConnection connection, List<Fields> items) {
        String products = items.stream()
                .map(item -> item.in("identity").code("product_id"))
                .distinct()
                .collect(Collectors.joining(","));
        Map<String, String> query = Map.of("id:in", products, "include", "variants", "limit", String.valueOf(BATCH));
        return client.data(connection, "/v3/catalog/products", query)
                .then(rows -> Outcome.of(rows.stream()
                        .flatMap(BigItems::of)
                        .collect(Collectors.toMap(
                                CartItem::sku, item -> String.valueOf(item.cartItemId()), (one, other) -> one))));
    }

    private static String id(StockWrite write, Map<String, String> ids) {
        String known = write.cartItemId();
        return known == null ? ids.getOrDefault(write.sku(), "") : known;
    }

    private static Optional<BigDecimal> onHand(Fields item) {
        return item.each("locations")
                .filter(place -> place.code("location_id").equals(String.valueOf(LOCATION)))
                .findFirst()
                .flatMap(place -> place.amount("total_inventory_onhand"));
    }

    private static ObjectNode adjustment(Map<StockWrite, Fields> found) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", "QuickBooks");
        ArrayNode items = body.putArray("items");
        found.forEach((write, item) -> {
            Fields identity = item.in("identity");
            ObjectNode one = items.addObject()
                    .put("location_id", LOCATION)
                    .put("quantity", whole(write).quantity().longValueExact());
            if (identity.code("variant_id").isEmpty()) {
                one.put("product_id", Long.parseLong(identity.code("product_id")));
            } else {
                one.put("variant_id", Long.parseLong(identity.code("variant_id")));
            }
        });
        return body;
    }
}
