package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Xml;
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
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** PrestaShop 1.7 to 9. A credit slip does not move its order, so slips are followed on their own. */
public final class PrestaShopCart implements Cart {

    /** One order of 60 lines comes with about 250 KB of what belongs to it. */
    static final int PAGE = 50;

    private final PrestaClient client;
    private final Companions companions;
    private final PrestaZone zones;

    public PrestaShopCart(CartHttp http) {
        client = new PrestaClient(http);
        companions = new Companions(client);
        zones = new PrestaZone(client);
    }

    @Override
    public CartType type() {
        return CartType.PRESTASHOP;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "PrestaShop",
                "1.7 to 9 (webservice)",
                Capabilities.Orders.BY_LAST_CHANGE,
                Capabilities.Refunds.ON_THEIR_OWN,
                "a name for the key",
                "webservice key",
                Capabilities.Witness.REAL_SHOPS,
                Capabilities.Followed.BY_LAST_CHANGE,
                Capabilities.Followed.BY_LAST_CHANGE,
                new Capabilities.Stock(Capabilities.Meaning.SALABLE, PrestaStock.BATCH, false));
    }

    @Override
    public Optional<OrderList> orderList() {
        return Optional.of(new PrestaOrderList(client, companions, zones));
    }

    @Override
    public Optional<Catalogue> catalogue() {
        return Optional.of(new PrestaCatalogue(client, zones));
    }

    @Override
    public Optional<Records<CartCustomer>> customers() {
        return Optional.of(new PrestaCustomers(client, zones));
    }

    @Override
    public Cursor startAt(Instant from) {
        return PrestaCursor.start(from);
    }

    @Override
    public Outcome<Page> read(CartConnection connection, Cursor cursor) {
        return zones.of(connection).then(zone -> page(connection, PrestaCursor.of(cursor, zone)));
    }

    private Outcome<Page> page(CartConnection connection, PrestaCursor at) {
        Resource resource = at.trails().onRefunds() ? Resource.ORDER_SLIP : Resource.ORDERS;
        Keyset keyset = at.trails().turn();
        return client.list(connection, resource, query(keyset, at::overlap))
                .then(records -> inOrder(records, keyset, at::overlap))
                .then(records -> ordersOf(connection, resource, records)
                        .then(orders -> seen(connection, orders, at.zone()))
                        .then(seen -> {
                            Keyset.Step step = keyset.next(rows(records), PAGE);
                            PrestaCursor next =
                                    new PrestaCursor(at.zone(), at.trails().stepped(step));
                            return Outcome.of(
                                    new Page(seen, next.cursor(), at.trails().more(step)));
                        }));
    }

    /**
     * There is no operator "from ... on" (it is ignored, and everything comes): a range with a far end is one. Between
     * date and time stands a space; with a T the range becomes an equality.
     */
    static Map<String, String> query(Keyset keyset, UnaryOperator<LocalDateTime> overlap) {
        Map<String, String> query = new TreeMap<>();
        String from = ShopTime.text(keyset.from(overlap));
        String until = keyset.withinSecond() ? from : "2099-12-31 23:59:59";
        query.put("display", "full");
        query.put("date", "1");
        query.put("filter[date_upd]", "[" + from + "," + until + "]");
        query.put("sort", "[date_upd_ASC,id_ASC]");
        query.put("limit", "0," + PAGE);
        if (keyset.withinSecond()) {
            query.put("filter[id]", ">[" + keyset.afterId() + "]");
        }
        return query;
    }

    static Outcome<List<Xml>> inOrder(List<Xml> records, Keyset keyset, UnaryOperator<LocalDateTime> overlap) {
        boolean readable = records.stream()
                .allMatch(record -> ShopTime.read(record.text("date_upd")).isPresent()
                        && record.text("id").matches("\\d{1,18}"));
        return readable && records.size() <= PAGE && keyset.answeredBy(rows(records), overlap)
                ? Outcome.of(records)
                : Outcome.trouble(
                        Kind.NOT_JSON,
                        "PrestaShop did not answer what changed since a moment, the earliest first. A module"
                                + " or a cache may be in the way.");
    }

    static List<Keyset.Row> rows(List<Xml> records) {
        return records.stream()
                .map(record -> new Keyset.Row(
                        ShopTime.read(record.text("date_upd")).orElseThrow(), Long.parseLong(record.text("id"))))
                .toList();
    }

    private Outcome<List<Xml>> ordersOf(CartConnection connection, Resource resource, List<Xml> records) {
        return resource == Resource.ORDERS
                ? Outcome.of(records)
                : client.with(connection, Resource.ORDERS, "id", "full", texts(records, "id_order"));
    }

    private Outcome<List<SeenOrder>> seen(CartConnection connection, List<Xml> orders, ZoneId zone) {
        return companions
                .of(connection, orders)
                .then(documents -> Outcome.of(
                        documents.stream().map(document -> document.seen(zone)).toList()));
    }

    static List<String> texts(List<Xml> records, String field) {
        return records.stream().map(record -> record.text(field)).distinct().toList();
    }

    @Override
    public Outcome<Set<String>> present(CartConnection connection, List<ToldOrder> orders) {
        List<String> asked = orders.stream().map(ToldOrder::cartOrderId).toList();
        return client.with(connection, Resource.ORDERS, "id", "[id]", asked)
                .then(records -> asked.containsAll(texts(records, "id"))
                        ? Outcome.of(Set.copyOf(texts(records, "id")))
                        : Outcome.trouble(
                                Kind.NOT_JSON, "PrestaShop did not answer with the orders it was asked for."));
    }

    /** The webservice's own page lists the rights, so what is missing can be named. */
    @Override
    public Outcome<String> test(CartConnection connection) {
        return client.root(connection)
                .explained(NotThisCart.insteadOf("PrestaShop"))
                .then(api -> {
                    String missing = Arrays.stream(Resource.values())
                            .filter(Resource::forOrders)
                            .map(Resource::path)
                            .filter(path -> api.each(path).noneMatch(right -> "true".equals(right.attribute("get"))))
                            .collect(Collectors.joining(", "));
                    return missing.isEmpty()
                            ? zones.of(connection).then(zone -> Outcome.of(api.attribute("shopName")))
                            : Outcome.trouble(Kind.MISSING_RIGHT, PrestaClient.missing(missing));
                });
    }
}
