package io.counterfoil.cart.sync;

import io.counterfoil.cart.reading.SeenOrder;
import io.counterfoil.cart.reading.ToldOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the carts said of their orders, the latest word of each. */
interface SeenOrders {

    /** Keeps an order; true when it is new or reads differently than what was kept. */
    boolean keep(UUID storeId, SeenOrder seen, Instant at);

    /** Whether something is kept of this order. */
    boolean knows(UUID storeId, String cartOrderId);

    /** Orders of the last weeks that are not known to be gone, in a fixed order. */
    List<ToldOrder> told(UUID storeId, String after, int most);

    /** The cart has these. */
    void there(UUID storeId, Collection<String> cartOrderIds);

    /** The cart does not have these; those that it did not have a good while ago either are gone from now on. */
    List<String> missing(UUID storeId, Collection<String> cartOrderIds, Duration aGoodWhile);
}
