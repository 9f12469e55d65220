package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.OrderGone;
import java.time.temporal.ChronoUnit;

/** An order that the cart no longer has: kept as it was last told, with this for its status. */
final class Gone {

    static final String STATUS = "deleted in the shop";

    private Gone() {}

    static boolean is(Order order) {
        return order.cartStatus().equals(STATUS);
    }

    /** The last that is heard of it, until the cart tells it again. */
    static Sighting of(OrderGone event, Sighting last) {
        return new Sighting(deleted(last.order()), STATUS, event.at().truncatedTo(ChronoUnit.MICROS));
    }

    private static Order deleted(Order order) {
        return new Order(
                order.cartOrderId(),
                order.number(),
                OrderStatus.OTHER,
                STATUS,
                order.currency(),
                order.createdAt(),
                order.modifiedAt(),
                order.orderDate(),
                order.buyer(),
                order.billing(),
                order.shipping(),
                order.payment(),
                order.lines(),
                order.discounts(),
                order.shippings(),
                order.handlings(),
                order.wrappings(),
                order.fees(),
                order.giftCertificates(),
                order.rewardPoints(),
                order.tax(),
                order.taxes(),
                order.refunds(),
                order.total(),
                order.note(),
                order.defects(),
                order.refundOf());
    }
}
