package io.counterfoil.cart.shopify;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Capabilities;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Cursor;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shopify. Orders are read from a list of what changed, then each order, because the cost of a call is limited. */
public final class ShopifyCart implements Cart {

    static final int PAGE = 10;
    private static final int MOST_LINES = 5_000;
    private static final String RIGHT = "read_orders";

    private final ShopifyClient client;
    private final Clock clock;

    public ShopifyCart(CartHttp http, Clock clock) {
        client = new ShopifyClient(http);
        this.clock = clock;
    }

    @Override
    public CartType type() {
        return CartType.SHOPIFY;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "Shopify",
                "Admin API 2026-10",
                Capabilities.Orders.BY_LAST_CHANGE,
                Capabilities.Refunds.WITH_THE_ORDER,
                "a name for the app",
                "Admin API access token",
                Capabilities.Witness.OWN_SERVER,
                Capabilities.Followed.BY_LAST_CHANGE,
                Capabilities.Followed.BY_LAST_CHANGE,
                new Capabilities.Stock(Capabilities.Meaning.SALABLE, ShopifyStock.BATCH, true));
    }

    @Override
    public Optional<OrderList> orderList() {
        return Optional.of(new ShopifyOrderList(client, this));
    }

    @Override
    public Optional<Catalogue> catalogue() {
        return Optional.of(new ShopifyCatalogue(client));
    }

    @Override
    public Optional<Records<CartCustomer>> customers() {
        return Optional.of(new ShopifyCustomers(client));
    }

    /** One order by its number in the interface of the shop. */
    Outcome<Optional<SeenOrder>> one(CartConnection connection, String id) {
        return client.ask(connection, "place", Map.of())
                .then(place -> order(
                        connection,
                        "gid://shopify/Order/" + id,
                        zone(place.in("shop").code("ianaTimezone"))));
    }

    @Override
    public Cursor startAt(Instant from) {
        return ShopifyCursor.start(from.truncatedTo(ChronoUnit.SECONDS)).cursor();
    }

    @Override
    public Outcome<Page> read(CartConnection connection, Cursor cursor) {
        ShopifyCursor at = ShopifyCursor.of(cursor);
        return client.ask(connection, "changed", at.variables(PAGE)).then(data -> {
            Fields orders = data.in("orders");
            List<Fields> edges = orders.each("edges").toList();
            if (!orders.in("pageInfo").node().path("hasNextPage").isBoolean() || !readable(edges, at)) {
                return Outcome.trouble(Kind.NOT_JSON, "The cart did not answer which orders changed, as Shopify does.");
            }
            boolean more = orders.in("pageInfo").node().path("hasNextPage").asBoolean() && !edges.isEmpty();
            ZoneId zone = zone(data.in("shop").code("ianaTimezone"));
            return OneByOne.read(
                            edges,
                            at,
                            edge -> order(connection, edge.in("node").code("id"), zone),
                            ShopifyCart::passed,
                            clock)
                    .then(read -> Outcome.of(new Page(
                            read.orders(),
                            read.all() && !more
                                    ? read.at().ended().cursor()
                                    : read.at().cursor(),
                            more || !read.all())));
        });
    }

    static boolean readable(List<Fields> edges, ShopifyCursor at) {
        return edges.size() <= PAGE
                && edges.stream()
                        .allMatch(edge -> !edge.code("cursor").isBlank()
                                && !edge.code("cursor").equals(at.after())
                                && instant(edge.in("node"), "updatedAt").isPresent());
    }

    static ShopifyCursor passed(ShopifyCursor at, Fields edge) {
        return at.read(instant(edge.in("node"), "updatedAt").orElseThrow(), edge.code("cursor"));
    }

    /** The order with all its lines; empty when it is gone or only a test. */
    private Outcome<Optional<SeenOrder>> order(CartConnection connection, String id, ZoneId zone) {
        return part(connection, id, "")
                .then(first -> first.node().isMissingNode() || first.node().isNull()
                        ? Outcome.of(Optional.empty())
                        : whole(connection, id, new ShopifyDocument(first, zone))
                                .then(new ShopifyRefunds(client, connection)::of)
                                .then(document ->
                                        Outcome.of(document.test() ? Optional.empty() : Optional.of(document.seen()))));
    }

    private Outcome<ShopifyDocument> whole(CartConnection connection, String id, ShopifyDocument document) {
        if (!document.order().code("id").equals(id) || document.lines() > MOST_LINES) {
            return Outcome.trouble(Kind.NOT_JSON, "Shopify answered with another order than the one asked for.");
        }
        return document.nextLines()
                .map(after -> part(connection, id, after).then(next -> document.with(next, after)
                        .map(longer -> whole(connection, id, longer))
                        .orElseGet(() -> Outcome.trouble(
                                Kind.SERVER_ERROR, "An order changed while it was read. It is read again."))))
                .orElseGet(() -> Outcome.of(document));
    }

    private Outcome<Fields> part(CartConnection connection, String id, String after) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", id));
        if (!after.isEmpty()) {
            variables.put("after", after);
        }
        return client.ask(connection, "order", variables)
                .then(data -> data.node().has("order")
                        ? Outcome.of(data.in("order"))
                        : Outcome.trouble(Kind.NOT_JSON, "The cart did not answer with an order, as Shopify does."));
    }

    static Optional<Instant> instant(Fields record, String name) {
        try {
            return Optional.of(Instant.parse(record.code(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    @Override
    public Outcome<Set<String>> present(CartConnection connection, List<ToldOrder> orders) {
        List<String> asked = orders.stream().map(ToldOrder::cartOrderId).toList();
        List<String> ids = asked.stream().map(id -> "gid://shopify/Order/" + id).toList();
        return client.ask(connection, "present", Map.of("ids", ids)).then(data -> {
            List<Fields> nodes = data.each("nodes").toList();
            Set<String> there = nodes.stream()
                    .map(node -> node.code("legacyResourceId"))
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toSet());
            return nodes.size() == asked.size() && asked.containsAll(there)
                    ? Outcome.of(there)
                    : Outcome.trouble(Kind.NOT_JSON, "Shopify did not answer with the orders it was asked for.");
        });
    }

    @Override
    public Outcome<String> test(CartConnection connection) {
        return client.ask(connection, "shop", Map.of())
                .explained(NotThisCart.insteadOf("Shopify"))
                .then(data ->
                        data.in("currentAppInstallation").each("accessScopes").anyMatch(scope -> scope.code("handle")
                                        .equals(RIGHT))
                                ? Outcome.of(data.in("shop").code("name"))
                                : Outcome.trouble(Kind.MISSING_RIGHT, ShopifyClient.missing(RIGHT)));
    }
}
