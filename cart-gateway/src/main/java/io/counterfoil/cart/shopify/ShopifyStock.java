package io.counterfoil.cart.shopify;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Refusal;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.NameUuid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compare-and-set: each value is set only if the shop still has what was read right before. What was sold in between
 * leaves the write open, and it is tried again. One error keeps the shop from setting any of them, so the others are
 * sent again without it.
 */
final class ShopifyStock {

    static final int BATCH = 50;

    private static final String STALE = "CHANGE_FROM_QUANTITY_STALE";

    private final ShopifyClient client;
    private final ShopifyCatalogue catalogue;

    ShopifyStock(ShopifyClient client, ShopifyCatalogue catalogue) {
        this.client = client;
        this.catalogue = catalogue;
    }

    /** One value on its way. */
    private record Change(StockWrite write, ShopifyItem item, BigDecimal from) {
        int quantity() {
            return write.quantity().setScale(0, RoundingMode.FLOOR).intValueExact();
        }
    }

    Outcome<List<StockResult>> set(CartConnection connection, List<StockWrite> writes) {
        return catalogue
                .place(connection)
                .then(place -> catalogue.all(connection, search(writes)).then(rows -> {
                    List<StockResult> results = new ArrayList<>();
                    List<Change> changes = new ArrayList<>();
                    List<ShopifyItem> items =
                            rows.stream().map(ShopifyItem::new).toList();
                    writes.forEach(write -> place(write, items, results, changes));
                    return send(connection, place, changes)
                            .fold(
                                    done -> Outcome.of(Stream.concat(results.stream(), done.stream())
                                            .toList()),
                                    trouble -> results.isEmpty()
                                            ? new Outcome.Failed<List<StockResult>>(trouble)
                                            : Outcome.of(List.copyOf(results)));
                }));
    }

    private static String search(List<StockWrite> writes) {
        return writes.stream()
                .map(write -> {
                    String id = write.cartItemId();
                    return id == null
                            ? "sku:" + ShopifyCatalogue.quoted(write.sku())
                            : "id:" + id.replaceFirst("^.*:", "");
                })
                .collect(Collectors.joining(" OR "));
    }

    private static void place(
            StockWrite write, List<ShopifyItem> items, List<StockResult> results, List<Change> changes) {
        String id = write.cartItemId();
        List<ShopifyItem> found = items.stream()
                .filter(item -> id == null
                        ? item.read().sku().equals(write.sku())
                        : id.equals(item.read().cartItemId()))
                .toList();
        if (found.size() != 1) {
            results.add(found.isEmpty() ? StockResult.notFound(write) : StockResult.ambiguous(write));
            return;
        }
        ShopifyItem item = found.get(0);
        Optional<BigDecimal> from = item.available();
        if (from.isPresent()) {
            changes.add(new Change(write, item, from.get()));
        } else {
            results.add(
                    item.tracked()
                            ? refused(write, item, "is not stocked at the location that sends online orders.")
                            : StockResult.readBack(write, id(item), null));
        }
    }

    private static String id(ShopifyItem item) {
        return String.valueOf(item.read().cartItemId());
    }

    private static StockResult refused(StockWrite write, ShopifyItem item, String why) {
        return StockResult.refused(
                write, id(item), new Refusal(Refusal.REFUSED, "In Shopify the item " + write.sku() + " " + why));
    }

    private Outcome<List<StockResult>> send(CartConnection connection, String place, List<Change> changes) {
        if (changes.isEmpty()) {
            return Outcome.of(List.of());
        }
        return client.ask(connection, "setstock", Map.of("input", input(place, changes), "key", key(changes)))
                .then(data -> {
                    Map<Integer, String> errors = errors(data.in("inventorySetQuantities"));
                    if (errors.isEmpty()) {
                        return Outcome.of(changes.stream()
                                .map(change -> new StockResult(change.write, id(change.item), null))
                                .toList());
                    }
                    List<StockResult> results = new ArrayList<>();
                    List<Change> left = new ArrayList<>();
                    for (int index = 0; index < changes.size(); index++) {
                        String code = errors.getOrDefault(index, errors.getOrDefault(-1, ""));
                        Change change = changes.get(index);
                        if (code.isEmpty()) {
                            left.add(change);
                        } else if (!code.equals(STALE)) {
                            results.add(refused(change.write, change.item, "is not set (" + code + ")."));
                        }
                    }
                    return send(connection, place, left).then(more -> {
                        results.addAll(more);
                        return Outcome.of(results);
                    });
                });
    }

    /** By the place in the list that they name; -1 for all. */
    private static Map<Integer, String> errors(Fields result) {
        Map<Integer, String> errors = new HashMap<>();
        result.each("userErrors").forEach(error -> {
            String index = error.in("field").node().path(2).asText();
            String code = error.code("code");
            errors.put(index.matches("\\d{1,4}") ? Integer.parseInt(index) : -1, code.isEmpty() ? "INVALID" : code);
        });
        return errors;
    }

    private static Map<String, Object> input(String place, List<Change> changes) {
        List<Map<String, Object>> quantities = changes.stream()
                .map(change -> Map.<String, Object>of(
                        "inventoryItemId",
                        change.item.inventoryItem(),
                        "locationId",
                        place,
                        "quantity",
                        change.quantity(),
                        "changeFromQuantity",
                        change.from.intValueExact()))
                .toList();
        return Map.of("name", "available", "reason", "correction", "quantities", quantities);
    }

    /** The same call again has the same key; one from another quantity is another call. */
    private static String key(List<Change> changes) {
        return NameUuid.of(changes.stream()
                        .flatMap(change -> Stream.of(change.write.id(), change.from))
                        .toArray())
                .toString();
    }
}
