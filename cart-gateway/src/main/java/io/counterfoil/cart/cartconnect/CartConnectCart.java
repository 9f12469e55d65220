package io.counterfoil.cart.cartconnect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Capabilities;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.NotThisCart;
import io.counterfoil.cart.reading.OrderList;
import io.counterfoil.cart.reading.Page;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.SeenOrder;
import io.counterfoil.cart.reading.ToldOrder;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Any cart with a Cart Connect module. */
public final class CartConnectCart implements Cart {

    private final CartConnectClient client;
    private final CartConnectRecords<SeenOrder> orders;

    public CartConnectCart(CartHttp http, Clock clock) {
        client = new CartConnectClient(http, clock);
        orders = new CartConnectRecords<>(client, "orders", order -> new CartConnectOrder(order).seen());
    }

    @Override
    public CartType type() {
        return CartType.CART_CONNECT;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "Cart Connect",
                "protocol 1: PrestaShop and OpenCart modules, custom carts",
                Capabilities.Orders.BY_LAST_CHANGE,
                Capabilities.Refunds.WITH_THE_ORDER,
                "a name for the module",
                "Cart Connect password",
                Capabilities.Witness.BY_HAND,
                Capabilities.Followed.BY_LAST_CHANGE,
                Capabilities.Followed.BY_LAST_CHANGE,
                new Capabilities.Stock(Capabilities.Meaning.SALABLE, CartConnectCatalogue.BATCH, false));
    }

    @Override
    public Cursor startAt(Instant from) {
        return CartConnectCursor.start(from).cursor();
    }

    @Override
    public Outcome<Page> read(CartConnection connection, Cursor cursor) {
        return orders.changed(connection, cursor)
                .then(changes -> Outcome.of(new Page(changes.rows(), changes.next(), changes.more())));
    }

    @Override
    public Optional<OrderList> orderList() {
        return Optional.of(new CartConnectOrderList(orders));
    }

    @Override
    public Optional<Catalogue> catalogue() {
        return Optional.of(new CartConnectCatalogue(client));
    }

    @Override
    public Optional<Records<CartCustomer>> customers() {
        return Optional.of(new CartConnectCustomers(client));
    }

    @Override
    public Outcome<Set<String>> present(CartConnection connection, List<ToldOrder> orders) {
        Set<String> asked = orders.stream().map(ToldOrder::cartOrderId).collect(Collectors.toSet());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = body.putArray("ids");
        asked.forEach(ids::add);
        return client.post(connection, Map.of("call", "present"), body.toString())
                .then(answer -> {
                    Set<String> there =
                            answer.each("ids").map(id -> id.node().asText()).collect(Collectors.toSet());
                    return answer.in("ids").node().isArray() && asked.containsAll(there)
                            ? Outcome.of(there)
                            : Outcome.trouble(
                                    Kind.NOT_JSON,
                                    "The Cart Connect module did not answer with the orders it was asked for.");
                });
    }

    @Override
    public Outcome<String> test(CartConnection connection) {
        return client.get(connection, Map.of("call", "hello"))
                .explained(NotThisCart.insteadOf("a Cart Connect module"))
                .then(hello -> hello.code("name").isEmpty()
                        ? Outcome.trouble(
                                Kind.NOT_THIS_CART, "The Cart Connect module did not say what the shop is called.")
                        : Outcome.of(hello.code("name")));
    }
}
