package io.counterfoil.cart.sync;

import io.counterfoil.cart.reading.SeenOrder;
import java.time.Instant;

/** What the carts said of their orders, the latest word of each. */
interface SeenOrders {

    /** Keeps an order; true when it is new or reads differently than what was kept. */
    boolean keep(Claim claim, SeenOrder seen, Instant at);
}
