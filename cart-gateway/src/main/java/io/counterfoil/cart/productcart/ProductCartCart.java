package io.counterfoil.cart.productcart;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.ContentHash;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Capabilities;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.NotThisCart;
import io.counterfoil.cart.reading.OneByOne;
import io.counterfoil.cart.reading.Page;
import io.counterfoil.cart.reading.SeenOrder;
import io.counterfoil.cart.reading.ToldOrder;
import io.counterfoil.events.CartType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads orders from ProductCart 4 and newer, one after the other: the gateway has no list of whole orders. */
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
        return Capabilities.ofOrders(
                "ProductCart",
                "4 and newer (XML Tools)",
                Capabilities.Orders.BY_ORDER_DAY,
                Capabilities.Refunds.WITH_THE_ORDER,
                "PartnerID",
                "PartnerPassword/PartnerKey",
                Capabilities.Witness.OWN_SERVER);
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
        return client.order(connection, id).then(order -> Outcome.of(order.map(this::seen)));
    }

    private SeenOrder seen(Xml order) {
        String raw = order.written(Set.of("RequestKey"));
        return new SeenOrder(new ProductCartOrder(order, clock.instant()).read(), raw, ContentHash.of(raw));
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
