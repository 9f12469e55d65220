package io.counterfoil.cart.bigcommerce;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Capabilities;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Keyset;
import io.counterfoil.cart.reading.NotThisCart;
import io.counterfoil.cart.reading.OneByOne;
import io.counterfoil.cart.reading.OrderList;
import io.counterfoil.cart.reading.Page;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.SeenOrder;
import io.counterfoil.cart.reading.ToldOrder;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** BigCommerce. Orders are read from a list of what changed, then what belongs to each order. */
public final class BigCommerceCart implements Cart {

    /** Each order takes up to four calls more, of the 150 in 30 seconds that a small shop's apps share. */
    private static final int PAGE = 10;

    private static final String ORDERS = "/v2/orders";
    private static final String STORE = "/v2/store";
    private static final int OVERLAP_MINUTES = 5;

    private final BigCommerceClient client;
    private final Clock clock;

    public BigCommerceCart(CartHttp http, Clock clock) {
        client = new BigCommerceClient(http);
        this.clock = clock;
    }

    @Override
    public CartType type() {
        return CartType.BIGCOMMERCE;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "BigCommerce",
                "REST v2 and v3",
                Capabilities.Orders.BY_LAST_CHANGE,
                Capabilities.Refunds.WITH_THE_ORDER,
                "a name for the API account",
                "access token",
                Capabilities.Witness.OWN_SERVER,
                Capabilities.Followed.BY_LAST_CHANGE,
                Capabilities.Followed.BY_LAST_CHANGE,
                new Capabilities.Stock(Capabilities.Meaning.SALABLE, BigStock.BATCH, false));
    }

    @Override
    public Optional<OrderList> orderList() {
        return Optional.of(new BigOrderList(client, this));
    }

    @Override
    public Optional<Catalogue> catalogue() {
        return Optional.of(new BigCatalogue(client));
    }

    @Override
    public Optional<Records<CartCustomer>> customers() {
        return Optional.of(new BigCustomers(client));
    }

    @Override
    public Cursor startAt(Instant from) {
        return since(from);
    }

    static Cursor since(Instant from) {
        return new Cursor(
                Keyset.since(LocalDateTime.ofInstant(from, ZoneOffset.UTC).withNano(0))
                        .toString());
    }

    /** One order whole, of its row in the list. */
    Outcome<Optional<SeenOrder>> whole(CartConnection connection, Fields row) {
        return client.one(connection, STORE).then(store -> order(connection, row, zone(store)));
    }

    @Override
    public Outcome<Page> read(CartConnection connection, Cursor cursor) {
        Keyset at = Keyset.parse(cursor.text());
        return client.list(connection, ORDERS, query(at))
                .then(rows -> inOrder(rows, at))
                .then(rows -> rows.isEmpty()
                        ? Outcome.of(page(List.of(), at.next(List.of(), PAGE)))
                        : client.one(connection, STORE).then(store -> read(connection, at, rows, zone(store))));
    }

    private Outcome<Page> read(CartConnection connection, Keyset at, List<Fields> rows, ZoneId zone) {
        return OneByOne.read(
                        rows,
                        at,
                        row -> order(connection, row, zone),
                        (keyset, row) -> keyset.passed(place(row)),
                        clock)
                .then(read -> Outcome.of(page(
                        read.orders(),
                        read.all()
                                ? at.next(
                                        rows.stream()
                                                .map(BigCommerceCart::place)
                                                .toList(),
                                        PAGE)
                                : new Keyset.Step(read.at(), true))));
    }

    private static Page page(List<SeenOrder> orders, Keyset.Step step) {
        return new Page(orders, new Cursor(step.keyset().toString()), step.more());
    }

    /** The rows of one moment have no order of their own, so a crowded one is read by id. */
    private static Map<String, String> query(Keyset keyset) {
        Map<String, String> query = new TreeMap<>();
        LocalDateTime from = keyset.from(BigCommerceCart::overlap);
        query.put("min_date_modified", BigTime.text(from));
        query.put("sort", "date_modified:asc");
        query.put("limit", String.valueOf(PAGE));
        if (keyset.withinSecond()) {
            query.put("max_date_modified", BigTime.text(from.plusSeconds(1)));
            query.put("min_id", String.valueOf(keyset.afterId() + 1));
            query.put("sort", "id:asc");
        }
        return query;
    }

    /** Lists follow the orders with a delay. */
    static LocalDateTime overlap(LocalDateTime at) {
        return at.minusMinutes(OVERLAP_MINUTES);
    }

    private static Outcome<List<Fields>> inOrder(List<Fields> rows, Keyset keyset) {
        boolean readable = rows.stream()
                .allMatch(row -> BigTime.utc(row, "date_modified").isPresent()
                        && row.code("id").matches("\\d{1,18}"));
        return readable
                        && rows.size() <= PAGE
                        && keyset.answeredBy(
                                rows.stream().map(BigCommerceCart::place).toList(), BigCommerceCart::overlap)
                ? Outcome.of(rows)
                : Outcome.trouble(
                        Kind.NOT_JSON,
                        "BigCommerce did not answer which orders changed since a moment, the earliest first.");
    }

    private static Keyset.Row place(Fields row) {
        return new Keyset.Row(BigTime.utc(row, "date_modified").orElseThrow(), Long.parseLong(row.code("id")));
    }

    private Outcome<Optional<SeenOrder>> order(CartConnection connection, Fields order, ZoneId zone) {
        String route = ORDERS + "/" + order.code("id");
        boolean refunded = order.amount("refunded_amount")
                .filter(amount -> amount.signum() > 0)
                .isPresent();
        boolean coupons = order.amount("coupon_discount")
                .filter(amount -> amount.signum() != 0)
                .isPresent();
        return client.all(connection, route + "/products").then(products -> client.all(
                        connection, route + "/shipping_addresses")
                .then(addresses -> (coupons ? client.all(connection, route + "/coupons") : nothing())
                        .then(used -> (refunded ? refunds(connection, order) : nothing())
                                .then(refunds -> Outcome.of(Optional.of(
                                        new BigDocument(order, products, addresses, used, refunds, zone).seen()))))));
    }

    private Outcome<List<Fields>> refunds(CartConnection connection, Fields order) {
        String route = "/v3/orders/" + order.code("id") + "/payment_actions/refunds";
        return client.one(connection, route)
                .then(found -> Outcome.of(found.each("data").toList()));
    }

    private static Outcome<List<Fields>> nothing() {
        return Outcome.of(List.of());
    }

    private static ZoneId zone(Fields store) {
        try {
            return ZoneId.of(store.in("timezone").code("name"));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** There is no filter by several ids: all orders from the first to the last of them are read. */
    @Override
    public Outcome<Set<String>> present(CartConnection connection, List<ToldOrder> orders) {
        LongSummaryStatistics ids = orders.stream()
                .mapToLong(order -> Long.parseLong(order.cartOrderId()))
                .summaryStatistics();
        Map<String, String> query = Map.of(
                "min_id", String.valueOf(ids.getMin()), "max_id", String.valueOf(ids.getMax()), "sort", "id:asc");
        return client.all(connection, ORDERS, query)
                .then(rows -> rows.size() < BigCommerceClient.MOST_ROWS * BigCommerceClient.MOST_PAGES
                                && rows.stream()
                                        .allMatch(row -> row.code("id").matches("\\d{1,18}")
                                                && Long.parseLong(row.code("id")) >= ids.getMin()
                                                && Long.parseLong(row.code("id")) <= ids.getMax())
                        ? Outcome.of(rows.stream().map(row -> row.code("id")).collect(Collectors.toSet()))
                        : Outcome.trouble(
                                Kind.NOT_JSON, "BigCommerce did not answer with the orders it was asked for."));
    }

    @Override
    public Outcome<String> test(CartConnection connection) {
        return client.one(connection, STORE)
                .explained(NotThisCart.insteadOf("BigCommerce"))
                .then(store -> store.code("name").isEmpty()
                        ? Outcome.trouble(
                                Kind.NOT_THIS_CART,
                                "The address answers, but not as BigCommerce does: enter"
                                        + " https://api.bigcommerce.com/stores/ and the store's hash.")
                        : client.list(connection, ORDERS, Map.of("limit", "1"))
                                .then(orders -> Outcome.of(store.code("name"))));
    }
}
