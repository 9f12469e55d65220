package io.counterfoil.cart.cartconnect;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.reading.ListedOrder;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.OrderList;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.SeenOrder;
import java.util.List;
import java.util.Optional;

/** The shop's orders, the newest first. */
record CartConnectOrderList(CartConnectRecords<SeenOrder> orders) implements OrderList {

    @Override
    public Outcome<Listing<ListedOrder>> list(CartConnection connection, Search search) {
        return orders.list(connection, search).then(page -> Outcome.of(page.map(seen -> ListedOrder.of(seen.order()))));
    }

    @Override
    public Outcome<Optional<SeenOrder>> one(CartConnection connection, String cartOrderId) {
        return cartOrderId.matches("\\d{1,18}")
                ? orders.find(connection, "ids", List.of(cartOrderId))
                        .then(found -> Outcome.of(found.stream()
                                .filter(seen -> seen.order().cartOrderId().equals(cartOrderId))
                                .findFirst()))
                : Outcome.of(Optional.empty());
    }
}
