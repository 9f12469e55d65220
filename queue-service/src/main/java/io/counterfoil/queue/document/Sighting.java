package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderSeen;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The newest the cart said of an order.
 *
 * @param seenAt in microseconds, as the database keeps it
 */
record Sighting(Order order, String contentHash, Instant seenAt) {

    static Sighting of(OrderSeen event) {
        return new Sighting(event.order(), event.contentHash(), event.seenAt().truncatedTo(ChronoUnit.MICROS));
    }

    boolean isNewerThan(Sighting other) {
        return seenAt.isAfter(other.seenAt);
    }

    boolean saysTheSameAs(Sighting other) {
        return contentHash.equals(other.contentHash);
    }
}
