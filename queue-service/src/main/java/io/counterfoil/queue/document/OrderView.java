package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.plan.Amounts;
import io.counterfoil.queue.plan.CustomerName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as people see it; absent parts are null.
 *
 * @param customer empty when the order names nobody
 * @param total the cart's, as of today
 * @param email of whoever ordered
 * @param transfers how often it was transferred before, on purpose
 * @param fixes what a person can do about the reasons
 * @param booksTotal QuickBooks' own
 * @param difference {@code booksTotal - total}
 */
record OrderView(
        UUID documentId,
        String cartOrderId,
        String number,
        State state,
        LocalDate orderDate,
        String customer,
        String email,
        String currency,
        String total,
        List<Reason> reasons,
        int transfers,
        List<Fix> fixes,
        @Nullable String releasedBy,
        @Nullable String txnId,
        @Nullable String refNumber,
        @Nullable String booksTotal,
        @Nullable String difference,
        Instant importedAt) {

    static OrderView of(Document document) {
        Order order = document.order();
        Standing standing = document.standing();
        Optional<BigDecimal> booksTotal = standing.entry().map(Entry::total);
        return new OrderView(
                document.id(),
                order.cartOrderId(),
                order.number(),
                standing.state(),
                order.orderDate(),
                CustomerName.of(order).orElse(""),
                email(order),
                order.currency(),
                Amounts.text(order.total()),
                standing.reasons(),
                document.transfers(),
                Fixes.of(document),
                document.releasedBy(),
                standing.entry().map(Entry::txnId).orElse(null),
                standing.posting().map(Posting::refNumber).orElse(null),
                booksTotal.map(Amounts::text).orElse(null),
                booksTotal.flatMap(total -> difference(total, order.total())).orElse(null),
                document.importedAt());
    }

    static String email(Order order) {
        return order.buyer().email().replaceAll("\\p{C}", "").strip();
    }

    /** Empty when it is none. */
    static String currency(Order order) {
        return order.currency().matches("[A-Z]{3}") ? order.currency() : "";
    }

    /** Null when it is no amount to add. */
    static @Nullable BigDecimal total(Order order) {
        return Amounts.postable(order.total()) ? order.total() : null;
    }

    /** Empty when the cart's total is no amount to subtract. */
    private static Optional<String> difference(BigDecimal booksTotal, BigDecimal total) {
        return Amounts.postable(total) ? Optional.of(Amounts.text(booksTotal.subtract(total))) : Optional.empty();
    }
}
