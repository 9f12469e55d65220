package io.counterfoil.cart.bigcommerce;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** BigCommerce's orders, found by their number or the buyer's e-mail address. */
final class BigOrderList implements OrderList {

    private static final String ORDERS = "/v2/orders";

    private final BigCommerceClient client;
    private final BigCommerceCart cart;

    BigOrderList(BigCommerceClient client, BigCommerceCart cart) {
        this.client = client;
        this.cart = cart;
    }

    @Override
    public Outcome<Listing<ListedOrder>> list(CartConnection connection, Search search) {
        Map<String, String> query = new TreeMap<>();
        query.put("sort", "id:desc");
        query.put("limit", String.valueOf(search.limit()));
        query.put("page", String.valueOf(search.page()));
        if (search.text().matches("\\d{1,18}")) {
            query.put("min_id", search.text());
            query.put("max_id", search.text());
        } else if (!search.text().isEmpty()) {
            query.put("email", search.text());
        }
        return client.list(connection, ORDERS, query)
                .then(rows -> Outcome.of(
                        new Listing<>(rows.stream().map(BigOrderList::listed).toList(), search.nextPage(rows.size()))));
    }

    private static ListedOrder listed(Fields order) {
        Fields billing = order.in("billing_address");
        return new ListedOrder(
                order.code("id"),
                order.code("id"),
                order.code("status"),
                BigTime.instant(order, "date_created").orElse(Instant.EPOCH),
                ListedOrder.name(billing.code("first_name"), billing.code("last_name"), billing.code("company")),
                billing.code("email"),
                order.code("currency_code"),
                order.amount("total_inc_tax").map(BigOrderList::cents).orElse(BigDecimal.ZERO));
    }

    /** Four decimals, of which the last say nothing. */
    private static BigDecimal cents(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    @Override
    public Outcome<Optional<SeenOrder>> one(CartConnection connection, String cartOrderId) {
        if (!cartOrderId.matches("\\d{1,18}")) {
            return Outcome.of(Optional.empty());
        }
        Map<String, String> query = Map.of("min_id", cartOrderId, "max_id", cartOrderId, "limit", "1");
        return client.list(connection, ORDERS, query).then(rows -> first(connection, rows));
    }

    private Outcome<Optional<SeenOrder>> first(CartConnection connection, List<Fields> rows) {
        return rows.isEmpty() ? Outcome.of(Optional.empty()) : cart.whole(connection, rows.get(0));
    }
}
