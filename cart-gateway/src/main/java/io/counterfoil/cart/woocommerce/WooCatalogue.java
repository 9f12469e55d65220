package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** WooCommerce's products. In place of a product with variations stand these: they are what is sold. */
final class WooCatalogue implements Catalogue {

    static final String PRODUCTS = "/wc/v3/products";
    private static final int MOST_VARIATIONS = 100;

    private final WooClient client;

    WooCatalogue(WooClient client) {
        this.client = client;
    }

    @Override
    public Outcome<Listing<CartItem>> list(CartConnection connection, Search search) {
        return client.get(connection, PRODUCTS, WooOrderList.query(search, "asc"))
                .then(reply -> rows(reply.json()))
                .then(rows -> rows.isEmpty() && !search.text().isEmpty()
                        ? withSku(connection, search.text())
                        : Outcome.of(rows))
                .then(rows -> items(connection, rows)
                        .then(items -> Outcome.of(new Listing<>(items, search.nextPage(rows.size())))));
    }

    private Outcome<List<Fields>> withSku(CartConnection connection, String sku) {
        return client.get(connection, PRODUCTS, Map.of("sku", sku, "per_page", "100"))
                .then(reply -> rows(reply.json()));
    }

    static Outcome<List<Fields>> rows(JsonNode json) {
        List<Fields> rows = StreamSupport.stream(json.spliterator(), false)
                .map(Fields::new)
                .filter(row -> row.code("id").matches("[1-9]\\d{0,17}"))
                .toList();
        return json.isArray() && rows.size() == json.size()
                ? Outcome.of(rows)
                : Outcome.trouble(Kind.NOT_JSON, "The cart did not answer with a list.");
    }

    private Outcome<List<CartItem>> items(CartConnection connection, List<Fields> products) {
        List<CartItem> items = new ArrayList<>();
        for (Fields product : products) {
            Outcome<List<CartItem>> found = WooItem.hasVariations(product.node())
                    ? variations(connection, product, 1)
                    : Outcome.of(List.of(new WooItem(product).read()));
            Optional<Trouble> trouble = found.fold(
                    more -> {
                        items.addAll(more);
                        return Optional.empty();
                    },
                    Optional::of);
            if (trouble.isPresent()) {
                return new Outcome.Failed<>(trouble.get());
            }
        }
        return Outcome.of(items);
    }

    private Outcome<List<CartItem>> variations(CartConnection connection, Fields parent, int page) {
        Map<String, String> query = Map.of(
                "per_page",
                String.valueOf(MOST_VARIATIONS),
                "page",
                String.valueOf(page),
                "orderby",
                "id",
                "order",
                "asc");
        return client.get(connection, PRODUCTS + "/" + parent.code("id") + "/variations", query)
                .then(reply -> rows(reply.json()))
                .then(rows -> {
                    List<CartItem> items = new ArrayList<>(rows.stream()
                            .map(row -> new WooItem(ofParent(row, parent)).variationOf(parent))
                            .toList());
                    return rows.size() < MOST_VARIATIONS
                            ? Outcome.of(items)
                            : variations(connection, parent, page + 1).then(rest -> {
                                items.addAll(rest);
                                return Outcome.of(items);
                            });
                });
    }

    /** Older versions do not repeat the parent in its variations. */
    private static Fields ofParent(Fields variation, Fields parent) {
        return new Fields(((ObjectNode) variation.node().deepCopy())
                .put("parent_id", parent.node().path("id").asLong()));
    }

    @Override
    public Outcome<Optional<CartItem>> one(CartConnection connection, String id) {
        if (!id.matches("\\d{1,18}(:\\d{1,18})?")) {
            return Outcome.of(Optional.empty());
        }
        String[] parts = id.split(":", 2);
        return only(connection, PRODUCTS, parts[0])
                .then(parent -> parent.isEmpty() || parts.length < 2
                        ? Outcome.of(parent.map(product -> new WooItem(product).read()))
                        : only(connection, PRODUCTS + "/" + parts[0] + "/variations", parts[1])
                                .then(variation -> Outcome.of(variation.map(
                                        row -> new WooItem(ofParent(row, parent.get())).variationOf(parent.get())))));
    }

    /** As a list of one: there, "not found" would say that the API is not. */
    private Outcome<Optional<Fields>> only(CartConnection connection, String route, String id) {
        return client.get(connection, route, Map.of("include", id))
                .then(reply -> rows(reply.json()))
                .then(rows -> Outcome.of(
                        rows.stream().filter(row -> row.code("id").equals(id)).findFirst()));
    }

    @Override
    public Outcome<Optional<CartItem>> called(CartConnection connection, String sku) {
        return withSku(connection, sku).then(rows -> {
            List<Fields> found =
                    rows.stream().filter(row -> row.text("sku").equals(sku)).toList();
            return found.size() > 1
                    ? Outcome.trouble(Kind.REFUSED, "The cart has several items with the SKU " + sku + ".")
                    : found.isEmpty() ? Outcome.of(Optional.empty()) : one(connection, WooItem.id(found.get(0)));
        });
    }

    @Override
    public Cursor startAt(Instant from) {
        return Since.start(from).cursor();
    }

    /** A variation that changes moves its product in shops of today; our own stock writes do too, and change nothing. */
    @Override
    public Outcome<Changes<CartItem>> changed(CartConnection connection, Cursor cursor) {
        WooCursor at = WooCursor.of(cursor);
        return client.get(connection, PRODUCTS, at.query())
                .then(reply -> WooRow.list(reply.json()).then(rows -> {
                    if (rows.stream().anyMatch(row -> !row.modified().isAfter(at.after()))) {
                        return Outcome.trouble(
                                Kind.NOT_JSON, "The cart does not answer which products changed since a moment.");
                    }
                    Instant last = rows.stream()
                            .map(WooRow::modified)
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH);
                    WooCursor.Step step = at.next(rows.size(), last, reply.totalRows());
                    List<Fields> products =
                            rows.stream().map(row -> new Fields(row.order())).toList();
                    return items(connection, products)
                            .then(items -> Outcome.of(
                                    new Changes<>(items, step.cursor().cursor(), step.more())));
                }));
    }

    @Override
    public Outcome<CartItem> create(CartConnection connection, CartItem item) {
        ObjectNode body = WooItem.differences(new CartItem(null, "", "", "", null, null, true, null), item);
        body.put("type", "simple");
        BigDecimal quantity = item.quantity();
        if (quantity != null) {
            body.put("manage_stock", true)
                    .put("stock_quantity", WooStock.whole(quantity).longValueExact());
        }
        return client.write(connection, "POST", PRODUCTS, body).then(WooCatalogue::written);
    }

    @Override
    public Outcome<CartItem> update(CartConnection connection, CartItem present, CartItem wanted) {
        String id = Objects.requireNonNull(present.cartItemId());
        ObjectNode changes = WooItem.differences(present, wanted);
        return changes.isEmpty()
                ? Outcome.of(present)
                : client.write(connection, "PUT", WooItem.route(id), changes)
                        .then(json -> id.contains(":")
                                ? one(connection, id)
                                        .then(item -> item.map(Outcome::of).orElseGet(WooCatalogue::gone))
                                : written(json));
    }

    private static Outcome<CartItem> written(JsonNode json) {
        return json.path("id").asLong() > 0
                ? Outcome.of(new WooItem(new Fields(json)).read())
                : Outcome.trouble(Kind.NOT_JSON, "The cart did not say what it wrote.");
    }

    private static Outcome<CartItem> gone() {
        return Outcome.trouble(Kind.NOT_FOUND, "The item is not in the cart any more.");
    }

    @Override
    public Outcome<List<StockResult>> setStock(CartConnection connection, List<StockWrite> writes) {
        return new WooStock(client).set(connection, writes);
    }
}
