package io.counterfoil.cart.productcart;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.ContentHash;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Capabilities;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.ExportFlags;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** ProductCart 4 and newer. Orders are read one after the other: the gateway has no list of whole orders. */
public final class ProductCartCart implements Cart {

    /** So many orders are kept at once; the shops are often slow. */
    private static final int PAGE = 10;

    private final ProductCartClient client;
    private final Clock clock;

    public ProductCartCart(CartHttp http, Clock clock) {
        client = new ProductCartClient(http);
        this.clock = clock;
    }

    @Override
    public CartType type() {
        return CartType.PRODUCTCART;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "ProductCart",
                "4 and newer (XML Tools)",
                Capabilities.Orders.BY_ORDER_DAY,
                Capabilities.Refunds.WITH_THE_ORDER,
                "PartnerID, or PartnerID+offset of order numbers",
                "PartnerPassword/PartnerKey",
                Capabilities.Witness.OWN_SERVER,
                Capabilities.Followed.IN_TURNS,
                Capabilities.Followed.IN_TURNS,
                new Capabilities.Stock(Capabilities.Meaning.SALABLE, ProductCartCatalogue.BATCH, false));
    }

    @Override
    public Optional<OrderList> orderList() {
        return Optional.of(new ProductCartOrderList(client, clock));
    }

    @Override
    public Optional<Catalogue> catalogue() {
        return Optional.of(new ProductCartCatalogue(client));
    }

    @Override
    public Optional<Records<CartCustomer>> customers() {
        return Optional.of(new ProductCartCustomers(client));
    }

    /** Only the partner that is the store's Export Admin can; the flags of orders are of type 2. */
    @Override
    public Optional<ExportFlags> exportFlags() {
        return Optional.of((connection, order, exported) -> client.write(
                        connection,
                        "SetExportFlag",
                        "<Requests><Request>" + ProductCartClient.element("ExportedFlag", exported ? "1" : "0")
                                + ProductCartClient.element("ExportedID", order)
                                + "<IDType>2</IDType></Request></Requests>")
                .then(done -> Outcome.of(order)));
    }

    @Override
    public Cursor startAt(Instant from) {
        return ProductCartCursor.start(from).cursor();
    }

    @Override
    public Outcome<Page> read(CartConnection connection, Cursor cursor) {
        ProductCartCursor at = ProductCartCursor.of(cursor);
        return client.ordersFrom(connection, at.from()).then(ids -> {
            List<Long> left = ids.stream().filter(id -> id > at.afterId()).toList();
            return OneByOne.read(
                            left.subList(0, Math.min(PAGE, left.size())),
                            at,
                            id -> order(connection, id),
                            ProductCartCursor::after,
                            clock)
                    .then(read -> Outcome.of(page(read, left.size() > PAGE)));
        });
    }

    private Page page(OneByOne<ProductCartCursor> read, boolean left) {
        boolean more = left || !read.all();
        ProductCartCursor next = more ? read.at() : read.at().ended(clock.instant());
        return new Page(read.orders(), next.cursor(), more);
    }

    private Outcome<Optional<SeenOrder>> order(CartConnection connection, long id) {
        return client.order(connection, id)
                .then(order -> Outcome.of(order.map(found -> seen(connection, found, clock))));
    }

    static SeenOrder seen(CartConnection connection, Xml order, Clock clock) {
        String raw = order.written(Set.of("RequestKey"));
        return new SeenOrder(
                new ProductCartOrder(order, Partner.of(connection.credentials()), clock.instant()).read(),
                raw,
                ContentHash.of(raw));
    }

    /** Asked by day only: an order is not read, for that could set its export flag. */
    @Override
    public Outcome<Set<String>> present(CartConnection connection, List<ToldOrder> orders) {
        Instant oldest = orders.stream()
                .map(ToldOrder::createdAt)
                .min(Instant::compareTo)
                .orElseThrow();
        LocalDate from = LocalDate.ofInstant(oldest, ZoneOffset.UTC).minusDays(1);
        return client.ordersFrom(connection, from)
                .then(ids -> Outcome.of(ids.stream().map(String::valueOf).collect(Collectors.toSet())));
    }

    /** The gateway does not say what the shop is called. An order is not read: that could set its export flag. */
    @Override
    public Outcome<String> test(CartConnection connection) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        return client.ordersFrom(connection, tomorrow)
                .explained(NotThisCart.insteadOf("ProductCart"))
                .then(ids -> Outcome.of(connection.address().getHost()));
    }
}
