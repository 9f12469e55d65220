package io.counterfoil.cart.productcart;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.reading.ListedOrder;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.OrderList;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.SeenOrder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** ProductCart's orders, each with a call of its own: of the last two years, found by their number. */
final class ProductCartOrderList implements OrderList {

    private static final int YEARS = 2;
    private static final int MOST = 10;

    private final ProductCartClient client;
    private final Clock clock;

    ProductCartOrderList(ProductCartClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Outcome<Listing<ListedOrder>> list(CartConnection connection, Search search) {
        LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(YEARS);
        return client.ordersFrom(connection, from).then(ids -> {
            List<Long> newest = ids.stream()
                    .filter(id -> search.text().isEmpty()
                            || search.text()
                                    .equals(Partner.of(connection.credentials()).number(String.valueOf(id))))
                    .sorted((one, other) -> Long.compare(other, one))
                    .toList();
            return Lines.page(
                            newest,
                            new Search(search.text(), search.after(), Math.min(MOST, search.limit())),
                            id -> client.order(connection, id))
                    .then(page -> Outcome.of(page.map(order -> ListedOrder.of(
                            ProductCartCart.seen(connection, order, clock).order()))));
        });
    }

    @Override
    public Outcome<Optional<SeenOrder>> one(CartConnection connection, String cartOrderId) {
        return cartOrderId.matches("\\d{1,18}")
                ? client.order(connection, Long.parseLong(cartOrderId))
                        .then(order -> Outcome.of(order.map(found -> ProductCartCart.seen(connection, found, clock))))
                : Outcome.of(Optional.empty());
    }
}
