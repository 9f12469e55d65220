package io.counterfoil.cart.magento;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.http.Percent;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Keyset;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.StockPlaces;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Magento's products. A variation is a product of its own there; the configurable product that it belongs to is never
 * sold itself.
 */
final class MagentoCatalogue implements Catalogue {

    private static final String PRODUCTS = "products";
    private static final String SOLD_THEMSELVES = "simple,virtual,downloadable";
    private static final String ENABLED = "1";
    private static final String DISABLED = "2";

    private final MagentoClient client;
    private final MagentoStock stock;

    MagentoCatalogue(MagentoClient client) {
        this.client = client;
        this.stock = new MagentoStock(client);
    }

    @Override
    public Outcome<Listing<CartItem>> list(CartConnection connection, Search search) {
        return page(connection, search, "name")
                .then(rows ->
                        rows.isEmpty() && !search.text().isEmpty() ? page(connection, search, "sku") : Outcome.of(rows))
                .then(rows -> items(connection, rows)
                        .then(items -> Outcome.of(new Listing<>(items, MagentoOrderList.next(search, rows, "id")))));
    }

    private Outcome<List<Fields>> page(CartConnection connection, Search search, String field) {
        Criteria criteria = new Criteria().where("type_id", "in", SOLD_THEMSELVES);
        if (search.after().matches("\\d{1,18}")) {
            criteria.where("entity_id", "gt", search.after());
        }
        MagentoOrderList.like(criteria, field, search.text());
        return client.search(connection, PRODUCTS, criteria.by("entity_id").first(search.limit()));
    }

    private Outcome<List<CartItem>> items(CartConnection connection, List<Fields> products) {
        return stock.of(
                        connection,
                        products.stream().map(row -> row.code("sku")).toList())
                .then(quantities -> Outcome.of(products.stream()
                        .map(product -> item(product, quantities))
                        .toList()));
    }

    private static CartItem item(Fields product, Map<String, BigDecimal> quantities) {
        return new CartItem(
                product.code("id"),
                product.code("sku"),
                product.code("name"),
                product.each("custom_attributes")
                        .filter(attribute -> attribute.code("attribute_code").equals("description"))
                        .findFirst()
                        .map(attribute -> attribute.code("value"))
                        .orElse(""),
                product.amount("price").orElse(null),
                quantities.get(product.code("sku")),
                product.code("status").equals(ENABLED),
                MagentoTime.instant(product, "updated_at").orElse(null));
    }

    @Override
    public Outcome<Optional<CartItem>> one(CartConnection connection, String id) {
        return id.matches("\\d{1,18}")
                ? found(connection, new Criteria().where("entity_id", "eq", id).first(1))
                : Outcome.of(Optional.empty());
    }

    /** SKUs are unique. */
    @Override
    public Outcome<Optional<CartItem>> called(CartConnection connection, String sku) {
        return found(connection, new Criteria().where("sku", "eq", sku).first(1));
    }

    private Outcome<Optional<CartItem>> found(CartConnection connection, Map<String, String> criteria) {
        return client.search(connection, PRODUCTS, criteria)
                .then(rows -> items(connection, rows))
                .then(items -> Outcome.of(items.stream().findFirst()));
    }

    @Override
    public Cursor startAt(Instant from) {
        return new Cursor(Keyset.since(MagentoCart.utc(from)).toString());
    }

    @Override
    public Outcome<Changes<CartItem>> changed(CartConnection connection, Cursor cursor) {
        return changed(
                connection,
                client,
                PRODUCTS,
                cursor,
                rows -> items(
                        connection,
                        rows.stream()
                                .filter(row ->
                                        List.of(SOLD_THEMSELVES.split(",")).contains(row.code("type_id")))
                                .toList()));
    }

    /** The next records in the order of their last change. */
    static <T> Outcome<Changes<T>> changed(
            CartConnection connection,
            MagentoClient client,
            String route,
            Cursor cursor,
            Function<List<Fields>, Outcome<List<T>>> read) {
        Keyset at = Keyset.parse(cursor.text());
        return client.search(connection, route, MagentoCart.criteria(at))
                .then(rows -> MagentoCart.inOrder(rows, at))
                .then(rows -> read.apply(rows).then(records -> {
                    Keyset.Step step = at.next(MagentoCart.places(rows), MagentoCart.PAGE);
                    return Outcome.of(
                            new Changes<>(records, new Cursor(step.keyset().toString()), step.more()));
                }));
    }

    @Override
    public Outcome<CartItem> create(CartConnection connection, CartItem item) {
        ObjectNode product = differences(new CartItem(null, "", "", "", null, null, false, null), item)
                .put("sku", item.sku())
                .put("attribute_set_id", 4)
                .put("type_id", "simple")
                .put("visibility", 4);
        if (item.price() == null) {
            product.put("price", 0);
        }
        BigDecimal quantity = item.quantity();
        return client.write(connection, "POST", PRODUCTS, wrapped(product))
                .then(made -> quantity == null
                        ? written(connection, made.code("id"))
                        : stock.put(connection, Map.of(item.sku(), quantity))
                                .then(done -> written(connection, made.code("id"))));
    }

    /** By its SKU; the SKU itself is not written. */
    @Override
    public Outcome<CartItem> update(CartConnection connection, CartItem present, CartItem wanted) {
        ObjectNode changes = differences(present, wanted);
        String id = String.valueOf(present.cartItemId());
        return changes.isEmpty()
                ? Outcome.of(present)
                : client.write(
                                connection,
                                "PUT",
                                PRODUCTS + "/" + Percent.encode(present.sku()),
                                wrapped(changes.put("sku", present.sku())))
                        .then(done -> written(connection, id));
    }

    private Outcome<CartItem> written(CartConnection connection, String id) {
        return one(connection, id).then(item -> item.map(Outcome::of)
                .orElseGet(() -> Outcome.trouble(Kind.SERVER_ERROR, "The item was written and is not there.")));
    }

    private static ObjectNode wrapped(ObjectNode product) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("product", product);
        return body;
    }

    private static ObjectNode differences(CartItem present, CartItem wanted) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        if (!wanted.name().isEmpty() && !wanted.name().equals(present.name())) {
            changes.put("name", wanted.name());
        }
        BigDecimal price = wanted.price();
        BigDecimal now = present.price();
        if (price != null && (now == null || now.compareTo(price) != 0)) {
            changes.put("price", price);
        }
        if (present.active() != wanted.active()) {
            changes.put("status", Integer.parseInt(wanted.active() ? ENABLED : DISABLED));
        }
        if (!wanted.description().isEmpty() && !wanted.description().equals(present.description())) {
            changes.putArray("custom_attributes")
                    .addObject()
                    .put("attribute_code", "description")
                    .put("value", wanted.description());
        }
        return changes;
    }

    @Override
    public Outcome<List<StockResult>> setStock(CartConnection connection, List<StockWrite> writes) {
        return named(connection, writes).then(names -> stock.set(connection, writes, names));
    }

    /** Stock of a SKU that no product has would be kept without a word, so the products are looked up. */
    private Outcome<List<StockPlaces.Named>> named(CartConnection connection, List<StockWrite> writes) {
        String ids = writes.stream()
                .map(StockWrite::cartItemId)
                .filter(id -> id != null && id.matches("\\d{1,18}"))
                .collect(Collectors.joining(","));
        List<String> skus = writes.stream()
                .filter(write -> write.cartItemId() == null)
                .map(StockWrite::sku)
                .toList();
        String plain = skus.stream().filter(sku -> !sku.contains(",")).collect(Collectors.joining(","));
        return named(connection, "entity_id", "in", ids)
                .then(byId -> named(connection, "sku", "in", plain).then(bySku -> {
                    List<StockPlaces.Named> found = new ArrayList<>(byId);
                    found.addAll(bySku);
                    Outcome<List<StockPlaces.Named>> all = Outcome.of(found);
                    for (String sku :
                            skus.stream().filter(one -> one.contains(",")).toList()) {
                        all = all.then(
                                before -> named(connection, "sku", "eq", sku).then(more -> {
                                    before.addAll(more);
                                    return Outcome.of(before);
                                }));
                    }
                    return all;
                }));
    }

    private Outcome<List<StockPlaces.Named>> named(
            CartConnection connection, String field, String condition, String value) {
        return value.isEmpty()
                ? Outcome.of(List.of())
                : client.search(
                                connection,
                                PRODUCTS,
                                new Criteria().where(field, condition, value).first(MagentoStock.BATCH))
                        .then(rows -> Outcome.of(rows.stream()
                                .map(row -> new StockPlaces.Named(row.code("sku"), row.code("id")))
                                .toList()));
    }
}
