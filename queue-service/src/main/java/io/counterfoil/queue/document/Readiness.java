package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.store.Store;
import java.util.List;
import java.util.Optional;

/** Whether an order is one that can be transferred at all, today. */
final class Readiness {

    static final String TOO_OLD = "TOO_OLD";

    private Readiness() {}

    /** What is missing, in words; empty when nothing is. */
    static List<Reason> missing(Order order, Optional<Store> store) {
        if (store.isEmpty()) {
            return List.of(new Reason(
                    "STORE_UNKNOWN", "The store's settings have not arrived yet; the order waits for them."));
        }
        if (store.get().ignores(order)) {
            return List.of(new Reason(TOO_OLD, "The order is older than the store's \"Last Order from\"."));
        }
        if (Gone.is(order)) {
            return List.of(
                    new Reason(
                            "ORDER_GONE",
                            "The order was deleted in the shop and is not entered. Should it come back there, it is read again."));
        }
        return store.get().of(order).preferences().eligibleStatuses().contains(order.status())
                ? List.of()
                : List.of(new Reason("STATUS_" + order.status(), words(order)));
    }

    private static String words(Order order) {
        String status = "The order's status in the shop is \"" + order.cartStatus() + "\": ";
        return status
                + switch (order.status()) {
                    case DRAFT -> "it is not placed yet.";
                    case UNPAID -> "the shop waits for the payment. It can be transferred once it is paid.";
                    case CANCELLED -> "it was cancelled and is not entered.";
                    case FAILED -> "its payment failed. It can be transferred once it is paid.";
                    case REFUNDED -> "it was refunded and is not entered.";
                    case OTHER -> "nobody has said whether orders in this status are entered. Change it in the shop.";
                    case OPEN, COMPLETED -> "it can be transferred.";
                };
    }
}
