package io.counterfoil.cart.shopify;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Filled;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Shopify's variants: what is sold there. */
final class ShopifyCatalogue implements Catalogue {

    private static final int MOST = 100;

    private final ShopifyClient client;

    ShopifyCatalogue(ShopifyClient client) {
        this.client = client;
    }

    @Override
    public Outcome<Listing<CartItem>> list(CartConnection connection, Search search) {
        return page(connection, search)
                .then(variants -> Outcome.of(variants.map(variant -> new ShopifyItem(variant).read())));
    }

    private Outcome<Listing<Fields>> page(CartConnection connection, Search search) {
        return place(connection).then(place -> {
            Map<String, Object> variables = ShopifyOrderList.variables(search, search.text());
            variables.put("loc", place);
            return client.ask(connection, "variants", variables).then(data -> {
                Fields variants = data.in("productVariants");
                return variants.in("nodes").node().isArray()
                        ? Outcome.of(new Listing<>(variants.each("nodes").toList(), ShopifyOrderList.next(variants)))
                        : Outcome.trouble(Kind.NOT_JSON, "The cart did not answer with items, as Shopify does.");
            });
        });
    }

    /** The location whose stock is kept: the first that sends orders of the shop. */
    Outcome<String> place(CartConnection connection) {
        return client.ask(connection, "place", Map.of()).then(data -> data.in("locations")
                .each("nodes")
                .filter(location -> location.node().path("isActive").asBoolean()
                        && location.node().path("fulfillsOnlineOrders").asBoolean())
                .map(location -> location.code("id"))
                .findFirst()
                .map(Outcome::of)
                .orElseGet(() -> Outcome.trouble(
                        Kind.MISSING_RIGHT,
                        "Shopify shows no location that sends online orders: give the app the right read_locations, and"
                                + " switch one on under Settings, Locations.")));
    }

    /** All variants that a search finds. */
    Outcome<List<Fields>> all(CartConnection connection, String query) {
        return all(connection, query, "");
    }

    private Outcome<List<Fields>> all(CartConnection connection, String query, String after) {
        return page(connection, new Search(query, after, MOST))
                .then(page -> page.next().isEmpty()
                        ? Outcome.of(page.rows())
                        : all(connection, query, page.next()).then(rest -> {
                            List<Fields> rows = new ArrayList<>(page.rows());
                            rows.addAll(rest);
                            return Outcome.of(rows);
                        }));
    }

    @Override
    public Outcome<Optional<CartItem>> one(CartConnection connection, String id) {
        return raw(connection, id).then(found -> Outcome.of(found.map(ShopifyItem::read)));
    }

    private Outcome<Optional<ShopifyItem>> raw(CartConnection connection, String id) {
        if (!id.matches("\\d{1,18}:\\d{1,18}")) {
            return Outcome.of(Optional.empty());
        }
        String variant = ShopifyItem.gid("ProductVariant", id.replaceFirst("^.*:", ""));
        // Not by search, which follows writes with a delay.
        return place(connection)
                .then(place -> client.ask(connection, "variant", Map.of("id", variant, "loc", place)))
                .then(data -> Outcome.of(Optional.of(data.in("productVariant"))
                        .filter(found -> found.node().isObject())
                        .map(ShopifyItem::new)
                        .filter(item -> id.equals(item.read().cartItemId()))));
    }

    @Override
    public Outcome<Optional<CartItem>> called(CartConnection connection, String sku) {
        return all(connection, "sku:" + quoted(sku)).then(rows -> {
            List<CartItem> items = rows.stream()
                    .map(row -> new ShopifyItem(row).read())
                    .filter(item -> item.sku().equals(sku))
                    .toList();
            return items.size() > 1
                    ? Outcome.trouble(Kind.REFUSED, "The cart has several items with the SKU " + sku + ".")
                    : Outcome.of(items.stream().findFirst());
        });
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public Cursor startAt(Instant from) {
        return ShopifyCursor.start(from.truncatedTo(ChronoUnit.SECONDS)).cursor();
    }

    @Override
    public Outcome<Changes<CartItem>> changed(CartConnection connection, Cursor cursor) {
        ShopifyCursor at = ShopifyCursor.of(cursor);
        return client.ask(connection, "products", at.variables(ShopifyCart.PAGE))
                .then(data -> {
                    Fields products = data.in("products");
                    List<Fields> edges = products.each("edges").toList();
                    if (!products.in("pageInfo").node().path("hasNextPage").isBoolean()
                            || !ShopifyCart.readable(edges, at)) {
                        return Outcome.trouble(Kind.NOT_JSON, "The cart did not answer what changed, as Shopify does.");
                    }
                    boolean more =
                            products.in("pageInfo").node().path("hasNextPage").asBoolean() && !edges.isEmpty();
                    ShopifyCursor next = edges.stream().reduce(at, ShopifyCart::passed, (one, other) -> other);
                    return ofProducts(connection, edges)
                            .then(items ->
                                    Outcome.of(new Changes<>(items, (more ? next : next.ended()).cursor(), more)));
                });
    }

    private Outcome<List<CartItem>> ofProducts(CartConnection connection, List<Fields> edges) {
        Outcome<List<CartItem>> items = Outcome.of(new ArrayList<>());
        for (Fields edge : edges) {
            String product = ShopifyItem.number(edge.in("node").code("id"));
            items = items.then(
                    before -> all(connection, "product_id:" + product).then(rows -> {
                        rows.forEach(row -> before.add(new ShopifyItem(row).read()));
                        return Outcome.of(before);
                    }));
        }
        return items;
    }

    @Override
    public Outcome<CartItem> create(CartConnection connection, CartItem item) {
        return place(connection)
                .then(place ->
                        client.change(connection, "productset", "productSet", Map.of("input", product(item, place))))
                .then(result -> {
                    Fields product = result.in("product");
                    Fields variant =
                            new Fields(product.in("variants").in("nodes").node().path(0));
                    return written(
                            connection,
                            ShopifyItem.number(product.code("id")) + ":" + ShopifyItem.number(variant.code("id")));
                });
    }

    private static Map<String, Object> product(CartItem item, String place) {
        Map<String, Object> variant = new HashMap<>();
        variant.put("optionValues", List.of(Map.of("optionName", "Title", "name", "Default Title")));
        variant.put("sku", item.sku());
        BigDecimal price = item.price();
        variant.put("price", price == null ? "0.00" : price.toPlainString());
        BigDecimal quantity = item.quantity();
        if (quantity != null) {
            variant.put("inventoryItem", Map.of("tracked", true));
            variant.put(
                    "inventoryQuantities",
                    List.of(Map.of(
                            "locationId",
                            place,
                            "name",
                            "available",
                            "quantity",
                            quantity.setScale(0, RoundingMode.FLOOR).intValueExact())));
        }
        return Map.of(
                "title",
                item.name().isEmpty() ? item.sku() : item.name(),
                "descriptionHtml",
                item.description(),
                "status",
                item.active() ? "ACTIVE" : "DRAFT",
                "productOptions",
                List.of(Map.of("name", "Title", "values", List.of(Map.of("name", "Default Title")))),
                "variants",
                List.of(variant));
    }

    /** Of a variant among others the price only: its name, text and state are its product's. */
    @Override
    public Outcome<CartItem> update(CartConnection connection, CartItem present, CartItem wanted) {
        String id = Objects.requireNonNull(present.cartItemId());
        if (!Filled.changes(present, wanted)) {
            return Outcome.of(present);
        }
        return raw(connection, id).then(found -> {
            if (found.isEmpty()) {
                return Outcome.trouble(Kind.NOT_FOUND, "The item is not in the cart any more.");
            }
            Map<String, Object> product = found.get().alone() ? differences(present, wanted) : Map.of();
            BigDecimal price = wanted.price();
            BigDecimal now = present.price();
            boolean priced = price != null && (now == null || now.compareTo(price) != 0);
            if (product.isEmpty() && !priced) {
                return Outcome.of(present);
            }
            return named(connection, id, product)
                    .then(done -> priced ? priced(connection, id, Objects.requireNonNull(price)) : Outcome.of(id))
                    .then(done -> written(connection, id));
        });
    }

    private Outcome<String> named(CartConnection connection, String id, Map<String, Object> product) {
        if (product.isEmpty()) {
            return Outcome.of(id);
        }
        Map<String, Object> whole = new HashMap<>(product);
        whole.put("id", ShopifyItem.gid("Product", id.split(":", 2)[0]));
        return client.change(connection, "productupdate", "productUpdate", Map.of("product", whole))
                .then(done -> Outcome.of(id));
    }

    private Outcome<String> priced(CartConnection connection, String id, BigDecimal price) {
        String[] parts = id.split(":", 2);
        Map<String, Object> variant =
                Map.of("id", ShopifyItem.gid("ProductVariant", parts[1]), "price", price.toPlainString());
        return client.change(
                        connection,
                        "priceupdate",
                        "productVariantsBulkUpdate",
                        Map.of("p", ShopifyItem.gid("Product", parts[0]), "v", List.of(variant)))
                .then(done -> Outcome.of(id));
    }

    private static Map<String, Object> differences(CartItem present, CartItem wanted) {
        Map<String, Object> changes = new HashMap<>();
        if (!wanted.name().isEmpty() && !wanted.name().equals(present.name())) {
            changes.put("title", wanted.name());
        }
        if (!wanted.description().isEmpty() && !wanted.description().equals(present.description())) {
            changes.put("descriptionHtml", wanted.description());
        }
        if (present.active() != wanted.active()) {
            changes.put("status", wanted.active() ? "ACTIVE" : "DRAFT");
        }
        return changes;
    }

    private Outcome<CartItem> written(CartConnection connection, String id) {
        return one(connection, id).then(item -> item.map(Outcome::of)
                .orElseGet(() -> Outcome.trouble(Kind.SERVER_ERROR, "The item was written and is not there.")));
    }

    @Override
    public Outcome<List<StockResult>> setStock(CartConnection connection, List<StockWrite> writes) {
        return new ShopifyStock(client, this).set(connection, writes);
    }
}
