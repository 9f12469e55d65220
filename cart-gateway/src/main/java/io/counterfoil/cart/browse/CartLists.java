package io.counterfoil.cart.browse;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Connections;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.Carts;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.sync.Polls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** A store's own lists, asked from its cart at this moment. */
@ApplicationScoped
class CartLists {

    private final Connections connections;
    private final Polls polls;
    private final Carts carts;

    CartLists(Connections connections, Polls polls, Carts carts) {
        this.connections = connections;
        this.polls = polls;
        this.carts = carts;
    }

    /** A store that another tenant has. */
    boolean foreign(UUID tenantId, UUID storeId) {
        return polls.find(storeId)
                .filter(store -> store.tenantId().equals(tenantId))
                .isEmpty();
    }

    Outcome<? extends Listing<?>> orders(UUID tenantId, UUID storeId, Search search) {
        return list(tenantId, storeId, (cart, connection) -> cart.orderList()
                .map(orders -> orders.list(connection, search)));
    }

    Outcome<? extends Listing<?>> items(UUID tenantId, UUID storeId, Search search) {
        return list(
                tenantId, storeId, (cart, connection) -> cart.catalogue().map(items -> items.list(connection, search)));
    }

    Outcome<? extends Listing<?>> customers(UUID tenantId, UUID storeId, Search search) {
        return list(tenantId, storeId, (cart, connection) -> cart.customers()
                .map(people -> people.list(connection, search)));
    }

    private <T> Outcome<Listing<T>> list(
            UUID tenantId, UUID storeId, BiFunction<Cart, CartConnection, Optional<Outcome<Listing<T>>>> list) {
        Optional<Cart> cart = polls.find(storeId).map(store -> carts.of(store.cartType()));
        return connections
                .find(tenantId, storeId)
                .orElseGet(() -> Outcome.trouble(
                        Kind.NOT_REACHED, "This store has no cart connection yet. Enter the shop's address and key."))
                .then(connection -> cart.flatMap(known -> list.apply(known, connection))
                        .orElseGet(() -> Outcome.trouble(
                                Kind.REFUSED, "This kind of cart cannot list that: see the table Supported carts.")));
    }
}
