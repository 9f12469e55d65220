package io.counterfoil.cart.productcart;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.Abreast;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * ProductCart's products. They are always written by their id: by the SKU, its wildcards would write others too. The
 * gateway cannot say what changed.
 */
final class ProductCartCatalogue implements Catalogue {

    static final int BATCH = 20;
    private static final int AT_THE_SAME_TIME = 2;
    private static final int MOST = 10;
    private static final String BY_ID = "<MapToField>2</MapToField>";

    private final ProductCartClient client;

    ProductCartCatalogue(ProductCartClient client) {
        this.client = client;
    }

    @Override
    public Outcome<Listing<CartItem>> list(CartConnection connection, Search search) {
        String filters = search.text().isEmpty() ? "" : ProductCartClient.element("Keyword", search.text());
        return client.search(connection, ProductCartClient.Kind.PRODUCT, filters)
                .then(ids -> Lines.page(
                        ids,
                        new Search(search.text(), search.after(), Math.min(MOST, search.limit())),
                        id -> client.details(connection, ProductCartClient.Kind.PRODUCT, id)))
                .then(page -> Outcome.of(page.map(ProductCartCatalogue::item)));
    }

    private static CartItem item(Xml product) {
        return new CartItem(
                product.text("ProductID"),
                ProductCartOrder.text(product, "SKU"),
                ProductCartOrder.text(product, "Name"),
                ProductCartOrder.text(product, "Description"),
                product.amount("Price").orElse(null),
                counted(product) ? product.amount("Stock").orElse(null) : null,
                !product.text("IsActive").equals("0"),
                null);
    }

    private static boolean counted(Xml product) {
        return !product.text("DisregardStock").equals("1");
    }

    @Override
    public Outcome<Optional<CartItem>> one(CartConnection connection, String id) {
        return id.matches("\\d{1,18}")
                ? client.details(connection, ProductCartClient.Kind.PRODUCT, Long.parseLong(id))
                        .then(found -> Outcome.of(found.map(ProductCartCatalogue::item)))
                : Outcome.of(Optional.empty());
    }

    @Override
    public Outcome<Optional<CartItem>> called(CartConnection connection, String sku) {
        return named(connection, sku)
                .then(items -> items.size() > 1
                        ? Outcome.trouble(Trouble.Kind.REFUSED, "The cart has several items with the SKU " + sku + ".")
                        : Outcome.of(items.stream().findFirst()));
    }

    /** The search takes %, _ and [ for wildcards and parts for the whole: what it finds is looked at. */
    private Outcome<List<CartItem>> named(CartConnection connection, String sku) {
        return client.search(connection, ProductCartClient.Kind.PRODUCT, ProductCartClient.element("SKU", sku))
                .then(ids -> Lines.all(
                        ids.subList(0, Math.min(MOST, ids.size())),
                        id -> client.details(connection, ProductCartClient.Kind.PRODUCT, id)))
                .then(rows -> Outcome.of(rows.stream()
                        .map(ProductCartCatalogue::item)
                        .filter(item -> item.sku().equals(sku))
                        .toList()));
    }

    @Override
    public Cursor startAt(Instant from) {
        return Round.start();
    }

    @Override
    public Outcome<Changes<CartItem>> changed(CartConnection connection, Cursor cursor) {
        return Round.read(client, connection, ProductCartClient.Kind.PRODUCT, cursor, ProductCartCatalogue::item);
    }

    @Override
    public Outcome<CartItem> create(CartConnection connection, CartItem item) {
        BigDecimal price = item.price();
        BigDecimal quantity = item.quantity();
        String product = ProductCartClient.element("SKU", item.sku())
                + ProductCartClient.element("Name", item.name().isEmpty() ? item.sku() : item.name())
                + ProductCartClient.element(
                        "Description", item.description().isEmpty() ? item.name() : item.description())
                + ProductCartClient.element("Price", price == null ? "0" : price.toPlainString())
                + (quantity == null
                        ? ""
                        : ProductCartClient.element("Stock", whole(quantity).toPlainString()));
        return client.write(connection, "AddProduct", "<Product>" + product + "</Product>")
                .then(made -> written(connection, made.text("ProductID")));
    }

    /** A product that was removed comes back with every update, so only one that is there is written. */
    @Override
    public Outcome<CartItem> update(CartConnection connection, CartItem present, CartItem wanted) {
        String id = Objects.requireNonNull(present.cartItemId());
        BigDecimal price = wanted.price();
        BigDecimal now = present.price();
        String changes = text("SKU", present.sku(), wanted.sku())
                + text("Name", present.name(), wanted.name())
                + text("Description", present.description(), wanted.description())
                + (price == null || (now != null && now.compareTo(price) == 0)
                        ? ""
                        : ProductCartClient.element("Price", price.toPlainString()))
                + (present.active() == wanted.active()
                        ? ""
                        : ProductCartClient.element("IsActive", wanted.active() ? "1" : "0"));
        return changes.isEmpty()
                ? Outcome.of(present)
                : update(connection, id, changes).then(done -> written(connection, id));
    }

    private Outcome<Xml> update(CartConnection connection, String id, String changes) {
        return client.write(
                connection,
                "UpdateProduct",
                "<Product>" + BY_ID + ProductCartClient.element("ProductID", id) + changes + "</Product>");
    }

    private static String text(String field, String present, String wanted) {
        return wanted.isEmpty() || wanted.equals(present) ? "" : ProductCartClient.element(field, wanted);
    }

    private Outcome<CartItem> written(CartConnection connection, String id) {
        return one(connection, id).then(item -> item.map(Outcome::of)
                .orElseGet(() -> Outcome.trouble(Trouble.Kind.SERVER_ERROR, "The item was written and is not there.")));
    }

    private static BigDecimal whole(BigDecimal quantity) {
        return quantity.setScale(0, RoundingMode.FLOOR);
    }

    /** One after the other, read before and after: the gateway has no list of them, and shops of this kind are slow. */
    @Override
    public Outcome<List<StockResult>> setStock(CartConnection connection, List<StockWrite> writes) {
        return Abreast.each(AT_THE_SAME_TIME, writes, write -> set(connection, write));
    }

    private Outcome<StockResult> set(CartConnection connection, StockWrite write) {
        String id = write.cartItemId();
        Outcome<List<CartItem>> meant = id == null
                ? named(connection, write.sku())
                : one(connection, id).then(item -> Outcome.of(item.stream().toList()));
        return meant.then(items -> items.size() == 1
                ? set(connection, write, items.get(0))
                : Outcome.of(items.isEmpty() ? StockResult.notFound(write) : StockResult.ambiguous(write)));
    }

    private Outcome<StockResult> set(CartConnection connection, StockWrite write, CartItem item) {
        String id = Objects.requireNonNull(item.cartItemId());
        StockWrite rounded = new StockWrite(write.id(), write.cartItemId(), write.sku(), whole(write.quantity()));
        BigDecimal has = item.quantity();
        if (has == null || has.compareTo(rounded.quantity()) == 0) {
            return Outcome.of(StockResult.readBack(rounded, id, has));
        }
        return update(
                        connection,
                        id,
                        ProductCartClient.element("Stock", rounded.quantity().toPlainString()))
                .then(done -> one(connection, id))
                .then(now -> Outcome.of(StockResult.readBack(
                        rounded, id, now.map(CartItem::quantity).orElse(null))));
    }
}
