package io.counterfoil.cart.magento;

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
import io.counterfoil.cart.reading.OrderList;
import io.counterfoil.cart.reading.Page;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.SeenOrder;
import io.counterfoil.cart.reading.ToldOrder;
import io.counterfoil.cart.reading.Trails;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Magento 2 and Adobe Commerce. Not every version moves an order that is refunded. */
public final class MagentoCart implements Cart {

    static final int PAGE = 50;

    /** Where shops limit a page, this is what they limit it to. */
    private static final int MOST = 300;

    private static final int OVERLAP_SECONDS = 5;
    private static final String ORDERS = "orders";
    private static final String CREDIT_MEMOS = "creditmemos";

    private final MagentoClient client;

    public MagentoCart(CartHttp http, Clock clock) {
        client = new MagentoClient(http, clock);
    }

    @Override
    public CartType type() {
        return CartType.MAGENTO;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "Magento 2, Adobe Commerce",
                "2.3 and newer",
                Capabilities.Orders.BY_LAST_CHANGE,
                Capabilities.Refunds.ON_THEIR_OWN,
                "consumer key/access token of the integration, or a name",
                "consumer secret/access token secret, or the access token alone",
                Capabilities.Witness.OWN_SERVER,
                Capabilities.Followed.BY_LAST_CHANGE,
                Capabilities.Followed.BY_LAST_CHANGE,
                new Capabilities.Stock(Capabilities.Meaning.ON_HAND, MagentoStock.BATCH, false));
    }

    @Override
    public Optional<OrderList> orderList() {
        return Optional.of(new MagentoOrderList(client, this));
    }

    @Override
    public Optional<Catalogue> catalogue() {
        return Optional.of(new MagentoCatalogue(client));
    }

    @Override
    public Optional<Records<CartCustomer>> customers() {
        return Optional.of(new MagentoCustomers(client));
    }

    @Override
    public Cursor startAt(Instant from) {
        return new Cursor(Trails.since(utc(from)).toString());
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC).withNano(0);
    }

    @Override
    public Outcome<Page> read(CartConnection connection, Cursor cursor) {
        Trails at = Trails.parse(cursor.text());
        return client.search(connection, at.onRefunds() ? CREDIT_MEMOS : ORDERS, criteria(at.turn()))
                .then(rows -> inOrder(rows, at.turn()))
                .then(rows -> ordersOf(connection, at.onRefunds(), rows)
                        .then(orders -> seen(connection, orders))
                        .then(seen -> {
                            Keyset.Step step = at.turn().next(places(rows), PAGE);
                            Cursor next = new Cursor(at.stepped(step).toString());
                            return Outcome.of(new Page(seen, next, at.more(step)));
                        }));
    }

    static Map<String, String> criteria(Keyset keyset) {
        String from = MagentoTime.text(keyset.from(MagentoCart::overlap));
        Criteria criteria = new Criteria().where("updated_at", "gteq", from);
        if (keyset.withinSecond()) {
            criteria.where("updated_at", "lteq", from).where("entity_id", "gt", String.valueOf(keyset.afterId()));
        }
        return criteria.by("updated_at").by("entity_id").first(PAGE);
    }

    private static LocalDateTime overlap(LocalDateTime at) {
        return at.minusSeconds(OVERLAP_SECONDS);
    }

    static Outcome<List<Fields>> inOrder(List<Fields> rows, Keyset keyset) {
        boolean readable = rows.stream()
                .allMatch(row -> MagentoTime.utc(row, "updated_at").isPresent() && id(row).matches("\\d{1,18}"));
        return readable && rows.size() <= PAGE && keyset.answeredBy(places(rows), MagentoCart::overlap)
                ? Outcome.of(rows)
                : Outcome.trouble(
                        Kind.NOT_JSON,
                        "Magento did not answer what changed since a moment, the earliest first. A cache or an"
                                + " extension may be in the way.");
    }

    static List<Keyset.Row> places(List<Fields> rows) {
        return rows.stream()
                .map(row -> new Keyset.Row(MagentoTime.utc(row, "updated_at").orElseThrow(), Long.parseLong(id(row))))
                .toList();
    }

    /** Products and customers call theirs by another name than they are filtered by. */
    private static String id(Fields row) {
        return row.node().has("entity_id") ? row.code("entity_id") : row.code("id");
    }

    private Outcome<List<Fields>> ordersOf(CartConnection connection, boolean memos, List<Fields> rows) {
        return memos && !rows.isEmpty()
                ? client.search(connection, ORDERS, anyOf("entity_id", rows, "order_id", PAGE))
                : Outcome.of(rows);
    }

    Outcome<List<SeenOrder>> seen(CartConnection connection, List<Fields> orders) {
        return orders.isEmpty()
                ? Outcome.of(List.of())
                : client.list(connection, "store/storeConfigs").then(stores -> client.search(
                                connection, CREDIT_MEMOS, anyOf("order_id", orders, "entity_id", MOST))
                        .then(memos -> Outcome.of(orders.stream()
                                .map(order -> new MagentoDocument(order, memos, StoreZone.of(order, stores)).seen())
                                .toList())));
    }

    private static Map<String, String> anyOf(String field, List<Fields> rows, String named, int most) {
        String ids = rows.stream().map(row -> row.code(named)).distinct().collect(Collectors.joining(","));
        return new Criteria().where(field, "in", ids).by("entity_id").first(most);
    }

    @Override
    public Outcome<Set<String>> present(CartConnection connection, List<ToldOrder> orders) {
        Set<String> asked = orders.stream().map(ToldOrder::cartOrderId).collect(Collectors.toSet());
        Map<String, String> any = new Criteria()
                .where("entity_id", "in", String.join(",", asked))
                .by("entity_id")
                .first(MOST_ASKED);
        return client.search(connection, ORDERS, any).then(rows -> {
            Set<String> there = rows.stream().map(row -> row.code("entity_id")).collect(Collectors.toSet());
            return asked.containsAll(there)
                    ? Outcome.of(there)
                    : Outcome.trouble(Kind.NOT_JSON, "Magento did not answer with the orders it was asked for.");
        });
    }

    @Override
    public Outcome<String> test(CartConnection connection) {
        return client.list(connection, "store/storeViews")
                .explained(NotThisCart.insteadOf("Magento"))
                .then(views -> client.search(connection, ORDERS, new Criteria().first(1))
                        .then(orders -> client.search(connection, CREDIT_MEMOS, new Criteria().first(1)))
                        .then(memos -> Outcome.of(name(views))));
    }

    /** The view with id 0 is the administration's. */
    private static String name(List<Fields> views) {
        return views.stream()
                .filter(view -> !view.code("id").equals("0"))
                .findFirst()
                .map(view -> view.code("name"))
                .orElse("Magento");
    }
}
