package io.counterfoil.cart.cartconnect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.StockPlaces;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items of a shop with a module, its variations each for itself. */
final class CartConnectCatalogue implements Catalogue {

    static final int BATCH = 100;

    private final CartConnectClient client;
    private final CartConnectRecords<CartItem> items;

    CartConnectCatalogue(CartConnectClient client) {
        this.client = client;
        items = new CartConnectRecords<>(client, "items", CartConnectCatalogue::read);
    }

    private static CartItem read(Fields item) {
        return new CartItem(
                item.code("id"),
                item.code("sku"),
                item.code("name"),
                item.code("description"),
                item.amount("price").orElse(null),
                item.amount("quantity").orElse(null),
                !item.code("active").equals("false"),
                Instant.parse(item.code("modified")));
    }

    @Override
    public Outcome<Listing<CartItem>> list(CartConnection connection, Search search) {
        return items.list(connection, search);
    }

    @Override
    public Outcome<Optional<CartItem>> one(CartConnection connection, String id) {
        return id.matches("\\d{1,18}(:\\d{1,18})?")
                ? items.find(connection, "ids", List.of(id))
                        .then(found -> Outcome.of(found.stream()
                                .filter(item -> id.equals(item.cartItemId()))
                                .findFirst()))
                : Outcome.of(Optional.empty());
    }

    @Override
    public Outcome<Optional<CartItem>> called(CartConnection connection, String sku) {
        return withSkus(connection, List.of(sku))
                .then(found -> found.size() > 1
                        ? Outcome.trouble(Kind.REFUSED, "The cart has several items with the SKU " + sku + ".")
                        : Outcome.of(found.stream().findFirst()));
    }

    private Outcome<List<CartItem>> withSkus(CartConnection connection, List<String> skus) {
        return items.find(connection, "skus", skus)
                .then(found -> Outcome.of(
                        found.stream().filter(item -> skus.contains(item.sku())).toList()));
    }

    @Override
    public Cursor startAt(Instant from) {
        return CartConnectCursor.start(from).cursor();
    }

    @Override
    public Outcome<Changes<CartItem>> changed(CartConnection connection, Cursor cursor) {
        return items.changed(connection, cursor);
    }

    @Override
    public Outcome<CartItem> create(CartConnection connection, CartItem item) {
        ObjectNode record = differences(new CartItem(null, "", "", "", null, null, true, null), item);
        BigDecimal quantity = item.quantity();
        if (quantity != null) {
            record.put("quantity", whole(quantity).toPlainString());
        }
        return items.write(connection, record);
    }

    @Override
    public Outcome<CartItem> update(CartConnection connection, CartItem present, CartItem wanted) {
        ObjectNode record = differences(present, wanted);
        return record.isEmpty()
                ? Outcome.of(present)
                : items.write(connection, record.put("id", Objects.requireNonNull(present.cartItemId())));
    }

    private static ObjectNode differences(CartItem present, CartItem wanted) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        put(changes, "sku", present.sku(), wanted.sku());
        put(changes, "name", present.name(), wanted.name());
        put(changes, "description", present.description(), wanted.description());
        BigDecimal price = wanted.price();
        BigDecimal now = present.price();
        if (price != null && (now == null || now.compareTo(price) != 0)) {
            changes.put("price", price.toPlainString());
        }
        if (present.active() != wanted.active()) {
            changes.put("active", wanted.active());
        }
        return changes;
    }

    static void put(ObjectNode changes, String field, String present, String wanted) {
        if (!wanted.isEmpty() && !wanted.equals(present)) {
            changes.put(field, wanted);
        }
    }

    @Override
    public Outcome<List<StockResult>> setStock(CartConnection connection, List<StockWrite> writes) {
        return StockPlaces.find(writes, skus -> named(connection, skus)).then(places -> set(connection, places));
    }

    private Outcome<List<StockPlaces.Named>> named(CartConnection connection, List<String> skus) {
        return withSkus(connection, skus)
                .then(found -> Outcome.of(found.stream()
                        .map(item -> new StockPlaces.Named(item.sku(), Objects.requireNonNull(item.cartItemId())))
                        .toList()));
    }

    /** The module says what the shop has then. */
    private Outcome<List<StockResult>> set(CartConnection connection, StockPlaces places) {
        if (places.found().isEmpty()) {
            return Outcome.of(places.lost());
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode stock = body.putArray("stock");
        places.found().forEach(place -> stock.addObject()
                .put("id", place.id())
                .put("quantity", whole(place.write().quantity()).toPlainString()));
        return client.post(connection, Map.of("call", "setStock"), body.toString())
                .then(answer -> {
                    if (!answer.in("stock").node().isArray()) {
                        return Outcome.trouble(Kind.NOT_JSON, "The Cart Connect module did not say what stock it set.");
                    }
                    Map<String, Fields> now = answer.each("stock")
                            .collect(Collectors.toMap(row -> row.code("id"), row -> row, (one, again) -> again));
                    List<StockResult> results = new ArrayList<>(places.lost());
                    places.found().forEach(place -> results.add(result(place, now.get(place.id()))));
                    return Outcome.of(results);
                });
    }

    private static StockResult result(StockPlaces.Place place, @Nullable Fields now) {
        StockWrite asked = place.write();
        StockWrite rounded = new StockWrite(asked.id(), asked.cartItemId(), asked.sku(), whole(asked.quantity()));
        return now == null
                ? StockResult.notFound(asked)
                : StockResult.readBack(
                        rounded, place.id(), now.amount("quantity").orElse(null));
    }

    /** No more than there are. */
    private static BigDecimal whole(BigDecimal quantity) {
        return quantity.setScale(0, RoundingMode.FLOOR);
    }
}
