package io.counterfoil.cart.woocommerce;

import static io.counterfoil.cart.connection.Trouble.Kind.NOT_JSON;
import static java.util.stream.Collectors.toSet;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Capabilities;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.NotThisCart;
import io.counterfoil.cart.reading.OrderList;
import io.counterfoil.cart.reading.Page;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.ToldOrder;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** WooCommerce 5.8 and newer. */
public final class WooCommerceCart implements Cart {

    private static final String ORDERS = "/wc/v3/orders";

    private final WooClient client;

    public WooCommerceCart(CartHttp http, Clock clock) {
        client = new WooClient(http.knowing(WooCommerceCart::meaning), clock);
    }

    @Override
    public CartType type() {
        return CartType.WOOCOMMERCE;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "WooCommerce",
                "5.8 and newer",
                Capabilities.Orders.BY_LAST_CHANGE,
                Capabilities.Refunds.WITH_THE_ORDER,
                "consumer key",
                "consumer secret",
                Capabilities.Witness.REAL_SHOPS,
                Capabilities.Followed.BY_LAST_CHANGE,
                Capabilities.Followed.IN_TURNS,
                new Capabilities.Stock(Capabilities.Meaning.SALABLE, WooStock.BATCH, false));
    }

    @Override
    public Cursor startAt(Instant from) {
        return Since.start(from).cursor();
    }

    @Override
    public Outcome<Page> read(CartConnection connection, Cursor cursor) {
        WooCursor at = WooCursor.of(cursor);
        return client.get(connection, ORDERS, at.query())
                .then(reply -> page(connection, at, reply))
                .fold(Outcome::of, trouble -> {
                    client.forget(connection);
                    return new Outcome.Failed<>(trouble);
                });
    }

    @Override
    public Outcome<String> test(CartConnection connection) {
        Map<String, String> one = Map.of("per_page", "1", "_fields", "id");
        return client.site(connection)
                .explained(NotThisCart.insteadOf("WooCommerce"))
                .then(site -> client.get(connection, site, ORDERS, one)
                        .then(reply -> reply.json().isArray() ? Outcome.of(site.name()) : notAList()));
    }

    /** Orders in the trash are not there; they can come back. */
    @Override
    public Outcome<Set<String>> present(CartConnection connection, List<ToldOrder> orders) {
        Set<String> asked = orders.stream().map(ToldOrder::cartOrderId).collect(toSet());
        Map<String, String> query =
                Map.of("include", String.join(",", asked), "per_page", String.valueOf(MOST_ASKED), "_fields", "id");
        return client.get(connection, ORDERS, query).then(reply -> {
            Set<String> there = new Fields(reply.json())
                    .elements()
                    .map(order -> order.code("id"))
                    .collect(toSet());
            return reply.json().isArray() && asked.containsAll(there) ? Outcome.of(there) : notAList();
        });
    }

    @Override
    public Optional<OrderList> orderList() {
        return Optional.of(new WooOrderList(client));
    }

    @Override
    public Optional<Catalogue> catalogue() {
        return Optional.of(new WooCatalogue(client));
    }

    @Override
    public Optional<Records<CartCustomer>> customers() {
        return Optional.of(new WooCustomers(client));
    }

    /** What WooCommerce's own codes say more than the status. */
    private static Optional<Trouble> meaning(int status, String body) {
        if (status == 401 && body.contains("Invalid timestamp")) {
            return Optional.of(Trouble.of(
                    Trouble.Kind.CLOCK_SKEW,
                    "The cart's clock and the clock here differ by more than 15 minutes: set the shop's clock, or use"
                            + " https, where the time does not matter."));
        }
        if (status == 401 && body.contains("write permissions")) {
            return Optional.of(Trouble.of(
                    Trouble.Kind.MISSING_RIGHT,
                    "The key is good but may only read: give it the permission Read/Write."));
        }
        boolean mayNot = (status == 401 && body.contains("read permissions"))
                || (status == 403 && body.contains("woocommerce_rest_cannot_view"));
        return mayNot
                ? Optional.of(Trouble.of(
                        Trouble.Kind.MISSING_RIGHT,
                        "The key is good but may not read orders: give it the permission Read, and a user who manages"
                                + " the shop."))
                : Optional.empty();
    }

    private Outcome<Page> page(CartConnection connection, WooCursor at, WooClient.Reply reply) {
        return WooRow.list(reply.json()).then(rows -> {
            if (rows.stream().anyMatch(row -> !row.modified().isAfter(at.after()))) {
                return Outcome.trouble(
                        NOT_JSON,
                        "The cart does not answer which orders changed since a moment. Update WooCommerce to 5.8 or newer.");
            }
            WooCursor.Step step = at.next(rows.size(), last(rows, WooRow::modified), reply.totalRows());
            return WooRefunds.with(client, connection, rows)
                    .then(explained -> Outcome.of(new Page(
                            explained.stream().map(WooRow::seen).toList(),
                            step.cursor().cursor(),
                            step.more())));
        });
    }

    private static Instant last(List<WooRow> rows, Function<WooRow, Instant> moment) {
        return rows.stream().map(moment).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static <T> Outcome<T> notAList() {
        return Outcome.trouble(NOT_JSON, "The cart did not answer with a list of orders.");
    }
}
