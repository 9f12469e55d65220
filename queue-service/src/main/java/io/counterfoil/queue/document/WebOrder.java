package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.Order.OrderStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an order takes from the stock of which QuickBooks' numbers may not know yet. */
final class WebOrder {

    /** Paid, or to be paid on delivery. */
    private static final Set<OrderStatus> TAKES = Set.of(OrderStatus.OPEN, OrderStatus.COMPLETED);

    private WebOrder() {}

    /** Its lines, none when it takes nothing; empty once it is entered: then it takes what it took. */
    static Optional<List<Order.Line>> of(Document document) {
        return switch (document.standing().state()) {
            case EXPORTED -> Optional.empty();
            case QUEUED -> Optional.of(lines(posted(document)));
            case PENDING, HELD -> Optional.of(takes(document) ? lines(document.order()) : List.of());
        };
    }

    /** What is older than "Last Order from" goes to the books another way. */
    private static boolean takes(Document document) {
        return TAKES.contains(document.order().status())
                && document.standing().reasons().stream()
                        .noneMatch(reason -> reason.code().equals(Readiness.TOO_OLD));
    }

    /** What QuickBooks gets, or has, whatever the cart says by now. */
    static List<Order.Line> entered(Document document) {
        return lines(posted(document));
    }

    private static Order posted(Document document) {
        return document.standing().posting().map(Posting::order).orElse(document.order());
    }

    /** A credit memo gives back when QuickBooks says so. */
    private static List<Order.Line> lines(Order order) {
        return order.refundOf() == null ? order.lines() : List.of();
    }
}
