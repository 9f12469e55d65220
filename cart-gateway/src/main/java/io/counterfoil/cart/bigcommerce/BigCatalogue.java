package io.counterfoil.cart.bigcommerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Keyset;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** BigCommerce's products and variants. */
final class BigCatalogue implements Catalogue {

    private static final String PRODUCTS = "/v3/catalog/products";
    private static final int PAGE = 50;

    private final BigCommerceClient client;

    BigCatalogue(BigCommerceClient client) {
        this.client = client;
    }

    @Override
    public Outcome<Listing<CartItem>> list(CartConnection connection, Search search) {
        Map<String, String> query = page(search);
        if (!search.text().isEmpty()) {
            query.put("keyword", search.text());
        }
        query.put("include", "variants");
        query.put("sort", "id");
        query.put("direction", "asc");
        return client.data(connection, PRODUCTS, query)
                .then(rows -> Outcome.of(
                        new Listing<>(rows.stream().flatMap(BigItems::of).toList(), search.nextPage(rows.size()))));
    }

    static Map<String, String> page(Search search) {
        Map<String, String> query = new TreeMap<>();
        query.put("limit", String.valueOf(search.limit()));
        query.put("page", String.valueOf(search.page()));
        return query;
    }

    @Override
    public Outcome<Optional<CartItem>> one(CartConnection connection, String id) {
        return id.matches("\\d{1,18}(:\\d{1,18})?")
                ? product(connection, id.split(":", 2)[0])
                        .then(items -> Outcome.of(items.stream()
                                .filter(item -> id.equals(item.cartItemId()))
                                .findFirst()))
                : Outcome.of(Optional.empty());
    }

    private Outcome<List<CartItem>> product(CartConnection connection, String id) {
        return client.data(connection, PRODUCTS, Map.of("id:in", id, "include", "variants"))
                .then(rows -> Outcome.of(rows.stream().flatMap(BigItems::of).toList()));
    }

    /** A product without options is its own first variant. */
    @Override
    public Outcome<Optional<CartItem>> called(CartConnection connection, String sku) {
        return client.data(connection, "/v3/catalog/variants", Map.of("sku", sku))
                .then(rows -> {
                    List<String> products = rows.stream()
                            .filter(row -> row.code("sku").equals(sku))
                            .map(row -> row.code("product_id"))
                            .distinct()
                            .toList();
                    return products.isEmpty()
                            ? Outcome.of(Optional.empty())
                            : product(connection, products.get(0))
                                    .then(items -> Outcome.of(items.stream()
                                            .filter(item -> item.sku().equals(sku))
                                            .findFirst()));
                });
    }

    @Override
    public Cursor startAt(Instant from) {
        return BigCommerceCart.since(from);
    }

    @Override
    public Outcome<Changes<CartItem>> changed(CartConnection connection, Cursor cursor) {
        Keyset at = Keyset.parse(cursor.text());
        Map<String, String> query = new TreeMap<>();
        LocalDateTime from = at.from(BigCommerceCart::overlap);
        query.put("include", "variants");
        query.put("limit", String.valueOf(PAGE));
        query.put("date_modified:min", BigTime.text(from));
        query.put("sort", "date_modified");
        query.put("direction", "asc");
        if (at.withinSecond()) {
            query.put("date_modified:max", BigTime.text(from.plusSeconds(1)));
            query.put("id:greater", String.valueOf(at.afterId()));
            query.put("sort", "id");
        }
        return client.data(connection, PRODUCTS, query)
                .then(rows -> changes(at, rows, PAGE, kept -> kept.stream()
                        .flatMap(BigItems::of)
                        .toList()));
    }

    /** Rows that came out of their order would hide others. */
    static <T> Outcome<Changes<T>> changes(
            Keyset at, List<Fields> rows, int page, Function<List<Fields>, List<T>> read) {
        boolean readable = rows.stream()
                .allMatch(row -> BigTime.iso(row, "date_modified").isPresent()
                        && row.code("id").matches("\\d{1,18}"));
        if (!readable || rows.size() > page) {
            return disorder();
        }
        List<Keyset.Row> places = rows.stream()
                .map(row -> new Keyset.Row(
                        LocalDateTime.ofInstant(
                                        BigTime.iso(row, "date_modified").orElseThrow(), ZoneOffset.UTC)
                                .withNano(0),
                        Long.parseLong(row.code("id"))))
                .toList();
        if (!at.answeredBy(places, BigCommerceCart::overlap)) {
            return disorder();
        }
        Keyset.Step step = at.next(places, page);
        return Outcome.of(
                new Changes<>(read.apply(rows), new Cursor(step.keyset().toString()), step.more()));
    }

    private static <T> Outcome<T> disorder() {
        return Outcome.trouble(
                Kind.NOT_JSON, "BigCommerce did not answer what changed since a moment, the earliest first.");
    }

    @Override
    public Outcome<CartItem> create(CartConnection connection, CartItem item) {
        ObjectNode product = BigItems.differences(
                        new CartItem(null, "", "", "", null, null, !item.active(), null), item)
                .put("type", "physical")
                .put("weight", 0);
        if (item.price() == null) {
            product.put("price", 0);
        }
        BigDecimal quantity = item.quantity();
        if (quantity != null) {
            product.put("inventory_tracking", "product")
                    .put(
                            "inventory_level",
                            quantity.setScale(0, RoundingMode.FLOOR).longValueExact());
        }
        return client.write(connection, "POST", PRODUCTS, product)
                .then(made -> written(connection, made.in("data").code("id")));
    }

    @Override
    public Outcome<CartItem> update(CartConnection connection, CartItem present, CartItem wanted) {
        ObjectNode changes = BigItems.differences(present, wanted);
        String id = Objects.requireNonNull(present.cartItemId());
        String[] parts = id.split(":", 2);
        String route = PRODUCTS + "/" + parts[0] + (parts.length < 2 ? "" : "/variants/" + parts[1]);
        return changes.isEmpty()
                ? Outcome.of(present)
                : client.write(connection, "PUT", route, changes).then(done -> written(connection, id));
    }

    private Outcome<CartItem> written(CartConnection connection, String id) {
        return one(connection, id).then(item -> item.map(Outcome::of)
                .orElseGet(() -> Outcome.trouble(Kind.SERVER_ERROR, "The item was written and is not there.")));
    }

    @Override
    public Outcome<List<StockResult>> setStock(CartConnection connection, List<StockWrite> writes) {
        return new BigStock(client).set(connection, writes);
    }
}
