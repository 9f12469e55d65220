package io.counterfoil.cart.shopify;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.ListedOrder;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.OrderList;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.SeenOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Shopify's orders, found by its own search. */
final class ShopifyOrderList implements OrderList {

    private final ShopifyClient client;
    private final ShopifyCart cart;

    ShopifyOrderList(ShopifyClient client, ShopifyCart cart) {
        this.client = client;
        this.cart = cart;
    }

    @Override
    public Outcome<Listing<ListedOrder>> list(CartConnection connection, Search search) {
        return client.ask(connection, "orders", variables(search, search.text()))
                .then(data -> {
                    Fields orders = data.in("orders");
                    return Outcome.of(new Listing<>(
                            orders.each("nodes").map(ShopifyOrderList::listed).toList(), next(orders)));
                });
    }

    static Map<String, Object> variables(Search search, String query) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("q", query);
        variables.put("n", search.limit());
        if (!search.after().isEmpty()) {
            variables.put("after", search.after());
        }
        return variables;
    }

    static String next(Fields connection) {
        Fields page = connection.in("pageInfo");
        return page.node().path("hasNextPage").asBoolean() ? page.code("endCursor") : "";
    }

    private static ListedOrder listed(Fields order) {
        Fields billing = order.in("billingAddress");
        return new ListedOrder(
                order.code("legacyResourceId"),
                order.code("name"),
                order.code("displayFinancialStatus") + "/" + order.code("displayFulfillmentStatus"),
                ShopifyCart.instant(order, "createdAt").orElse(Instant.EPOCH),
                ListedOrder.name(billing.code("firstName"), billing.code("lastName"), billing.code("company")),
                order.code("email"),
                order.code("currencyCode"),
                order.in("totalPriceSet").in("shopMoney").amount("amount").orElse(BigDecimal.ZERO));
    }

    @Override
    public Outcome<Optional<SeenOrder>> one(CartConnection connection, String cartOrderId) {
        return cartOrderId.matches("\\d{1,18}") ? cart.one(connection, cartOrderId) : Outcome.of(Optional.empty());
    }
}
