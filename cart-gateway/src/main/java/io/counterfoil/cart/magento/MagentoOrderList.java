package io.counterfoil.cart.magento;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.ListedOrder;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.OrderList;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.SeenOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Magento's orders, found by their number. Pages go on by id: behind the last page older versions repeat it. */
final class MagentoOrderList implements OrderList {

    private static final String ORDERS = "orders";

    private final MagentoClient client;
    private final MagentoCart cart;

    MagentoOrderList(MagentoClient client, MagentoCart cart) {
        this.client = client;
        this.cart = cart;
    }

    @Override
    public Outcome<Listing<ListedOrder>> list(CartConnection connection, Search search) {
        Criteria criteria = new Criteria();
        if (search.after().matches("\\d{1,18}")) {
            criteria.where("entity_id", "lt", search.after());
        }
        like(criteria, "increment_id", search.text());
        return client.search(connection, ORDERS, criteria.byLast("entity_id").first(search.limit()))
                .then(rows -> cart.seen(connection, rows)
                        .then(seen -> Outcome.of(new Listing<>(
                                seen.stream()
                                        .map(order -> ListedOrder.of(order.order()))
                                        .toList(),
                                next(search, rows, "entity_id")))));
    }

    static void like(Criteria criteria, String field, String text) {
        if (!text.isEmpty()) {
            UnaryOperator<String> literal = part -> part.replace("%", "").replace("_", "\\_");
            criteria.where(field, "like", "%" + literal.apply(text) + "%");
        }
    }

    static String next(Search search, List<Fields> rows, String id) {
        return rows.size() < search.limit() ? "" : rows.get(rows.size() - 1).code(id);
    }

    @Override
    public Outcome<Optional<SeenOrder>> one(CartConnection connection, String cartOrderId) {
        if (!cartOrderId.matches("\\d{1,18}")) {
            return Outcome.of(Optional.empty());
        }
        return client.search(
                        connection,
                        ORDERS,
                        new Criteria().where("entity_id", "eq", cartOrderId).first(1))
                .then(rows -> cart.seen(connection, rows))
                .then(seen -> Outcome.of(seen.stream().findFirst()));
    }
}
