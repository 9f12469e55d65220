package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Filled;
import io.counterfoil.cart.reading.Keyset;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.StockPlaces;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.cart.reading.Trails;
import io.counterfoil.events.CartItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** PrestaShop's products; in place of one with combinations stand these. A product's own quantity is always 0 here. */
final class PrestaCatalogue implements Catalogue {

    private static final String PRODUCT = "[id,reference,name,description,price,active,date_upd]";

    private final PrestaClient client;
    private final PrestaZone zones;

    PrestaCatalogue(PrestaClient client, PrestaZone zones) {
        this.client = client;
        this.zones = zones;
    }

    @Override
    public Outcome<Listing<CartItem>> list(CartConnection connection, Search search) {
        Map<String, String> query = PrestaOrderList.page(search, "[id_ASC]", PRODUCT);
        if (!search.text().isEmpty()) {
            query.put("filter[name]", PrestaOrderList.contains(search.text()));
        }
        return client.list(connection, Resource.PRODUCTS, query)
                .then(rows -> rows.isEmpty() && askable(search.text())
                        ? client.with(connection, Resource.PRODUCTS, "reference", PRODUCT, List.of(search.text()))
                        : Outcome.of(rows))
                .then(rows -> items(connection, rows)
                        .then(items -> Outcome.of(new Listing<>(items, search.nextPage(rows.size())))));
    }

    private Outcome<List<CartItem>> items(CartConnection connection, List<Xml> products) {
        return zones.of(connection).then(zone -> items(connection, products, zone));
    }

    private Outcome<List<CartItem>> items(CartConnection connection, List<Xml> products, ZoneId zone) {
        List<String> ids = PrestaShopCart.texts(products, "id");
        return client.with(connection, Resource.COMBINATIONS, "id_product", "full", ids)
                .then(combinations -> client.with(connection, Resource.STOCK_AVAILABLES, "id_product", "full", ids)
                        .then(stock -> choices(connection, combinations)
                                .then(choices -> Outcome.of(products.stream()
                                        .flatMap(product -> new PrestaItem(
                                                        product,
                                                        of(combinations, product),
                                                        of(stock, product),
                                                        choices,
                                                        zone)
                                                .items())
                                        .toList()))));
    }

    private static List<Xml> of(List<Xml> records, Xml product) {
        return records.stream()
                .filter(record -> record.text("id_product").equals(product.text("id")))
                .toList();
    }

    private Outcome<Map<String, String>> choices(CartConnection connection, List<Xml> combinations) {
        List<String> ids =
                combinations.stream().flatMap(PrestaItem::choices).distinct().toList();
        return client.with(connection, Resource.PRODUCT_OPTION_VALUES, "id", "[id,name]", ids)
                .then(values -> Outcome.of(values.stream()
                        .collect(Collectors.toMap(
                                value -> value.text("id"),
                                value -> PrestaDocument.words(value, "name"),
                                (one, same) -> one))));
    }

    @Override
    public Outcome<Optional<CartItem>> one(CartConnection connection, String id) {
        if (!id.matches("\\d{1,18}(:\\d{1,18})?")) {
            return Outcome.of(Optional.empty());
        }
        return client.with(connection, Resource.PRODUCTS, "id", PRODUCT, List.of(product(id)))
                .then(rows -> items(connection, rows))
                .then(items -> Outcome.of(items.stream()
                        .filter(item -> id.equals(item.cartItemId()))
                        .findFirst()));
    }

    private static String product(String id) {
        return id.split(":", 2)[0];
    }

    @Override
    public Outcome<Optional<CartItem>> called(CartConnection connection, String sku) {
        return named(connection, List.of(sku)).then(found -> {
            List<String> ids =
                    found.stream().map(StockPlaces.Named::id).distinct().toList();
            return ids.size() > 1
                    ? Outcome.trouble(Kind.REFUSED, "The cart has several items with the SKU " + sku + ".")
                    : ids.isEmpty() ? Outcome.of(Optional.empty()) : one(connection, ids.get(0));
        });
    }

    /** A reference is not unique, and products and combinations share them. */
    private Outcome<List<StockPlaces.Named>> named(CartConnection connection, List<String> skus) {
        List<String> asked = skus.stream().filter(PrestaCatalogue::askable).toList();
        return client.with(connection, Resource.PRODUCTS, "reference", "[id,reference]", asked)
                .then(products -> client.with(
                                connection, Resource.COMBINATIONS, "reference", "[id,id_product,reference]", asked)
                        .then(combinations -> {
                            List<StockPlaces.Named> all = new ArrayList<>();
                            products.forEach(
                                    row -> all.add(new StockPlaces.Named(row.text("reference"), row.text("id"))));
                            combinations.forEach(row -> all.add(new StockPlaces.Named(
                                    row.text("reference"), row.text("id_product") + ":" + row.text("id"))));
                            return Outcome.of(all.stream()
                                    .filter(item -> skus.contains(item.sku()))
                                    .toList());
                        }));
    }

    private static boolean askable(String sku) {
        return !sku.isEmpty() && !sku.matches(".*[\\[\\]|%,].*");
    }

    @Override
    public Cursor startAt(Instant from) {
        return PrestaCursor.start(from);
    }

    @Override
    public Outcome<Changes<CartItem>> changed(CartConnection connection, Cursor cursor) {
        return zones.of(connection)
                .then(zone -> changed(
                        connection,
                        client,
                        Resource.PRODUCTS,
                        PRODUCT,
                        PrestaCursor.of(cursor, zone),
                        rows -> items(connection, rows, zone)));
    }

    /** The next records of a resource in the order of their last change. */
    static <T> Outcome<Changes<T>> changed(
            CartConnection connection,
            PrestaClient client,
            Resource resource,
            String display,
            PrestaCursor at,
            Function<List<Xml>, Outcome<List<T>>> read) {
        Keyset keyset = at.trails().orders();
        Map<String, String> query = PrestaShopCart.query(keyset, at::overlap);
        query.put("display", display);
        return client.list(connection, resource, query)
                .then(records -> PrestaShopCart.inOrder(records, keyset, at::overlap))
                .then(records -> read.apply(records).then(rows -> {
                    Keyset.Step step = keyset.next(PrestaShopCart.rows(records), PrestaShopCart.PAGE);
                    Trails next = new Trails(step.keyset(), step.keyset(), false);
                    return Outcome.of(new Changes<>(rows, new PrestaCursor(at.zone(), next).cursor(), step.more()));
                }));
    }

    @Override
    public Outcome<CartItem> create(CartConnection connection, CartItem item) {
        return new PrestaWriter(client).create(connection, item).then(id -> written(connection, id));
    }

    @Override
    public Outcome<CartItem> update(CartConnection connection, CartItem present, CartItem wanted) {
        String id = Objects.requireNonNull(present.cartItemId());
        return Filled.changes(present, wanted)
                ? new PrestaWriter(client)
                        .update(connection, present, wanted)
                        .then(changed -> changed ? written(connection, id) : Outcome.of(present))
                : Outcome.of(present);
    }

    private Outcome<CartItem> written(CartConnection connection, String id) {
        return one(connection, id).then(item -> item.map(Outcome::of)
                .orElseGet(() -> Outcome.trouble(Kind.SERVER_ERROR, "The item was written and is not there.")));
    }

    @Override
    public Outcome<List<StockResult>> setStock(CartConnection connection, List<StockWrite> writes) {
        return StockPlaces.find(writes, skus -> named(connection, skus))
                .then(places -> new PrestaStock(client).set(connection, places));
    }

    static Collection<String> products(StockPlaces places) {
        return places.found().stream()
                .map(place -> product(place.id()))
                .distinct()
                .toList();
    }
}
