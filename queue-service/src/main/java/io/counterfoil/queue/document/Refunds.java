package io.counterfoil.queue.document;

import io.counterfoil.events.Form;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.OrderHeld.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was given back of an order that stands in QuickBooks: documents of their own, which become credit memos. A part of
 * an order comes without lines, because the shop does not say what it was for.
 */
record Refunds(Order posted, Order newest) {

    private static final String ALL_OF_IT = ".refund-cancelled";

    /**
     * None before the order is entered.
     *
     * @param follows a cancellation is a credit memo without a person's word
     */
    static Stream<Document> of(Document document, boolean follows, Instant at) {
        return document.standing().entry().stream()
                .flatMap(entered -> document.standing().posting().stream())
                .filter(posting -> posting.form() != Form.SALES_ORDER)
                .flatMap(posting -> new Refunds(posting.order(), document.order()).orders())
                .map(refund -> document.refunded(refund, standing(refund, follows), at));
    }

    /** A cancellation may be taken back, and says nothing of money: a person decides. */
    private static Standing standing(Order refund, boolean follows) {
        return refund.cartOrderId().endsWith(ALL_OF_IT) && !follows
                ? new Held(List.of(new Reason(
                        "CANCELLED_AFTER_POSTING",
                        "The order stands in QuickBooks and was then cancelled in the shop. Release this to enter a credit"
                                + " memo over all of it.")))
                : new Pending(List.of());
    }

    private Stream<Order> orders() {
        if (posted.refundOf() != null) {
            return Stream.empty();
        }
        return newest.refunds().isEmpty()
                ? Stream.of(refund("cancelled", posted.total(), true, seen())).filter(refund -> isGivenBack())
                : newest.refunds().stream().map(this::refund);
    }

    /** All of the order; else what the cart says that it was for; else only how much it was. */
    private Order refund(Charge refund) {
        Order.Returned returned = refund.returned();
        return returned == null || isWhole(refund)
                ? refund(refund.code(), refund.amount(), isWhole(refund), day(refund))
                : said(refund(refund.code(), refund.amount(), false, day(refund)), returned);
    }

    private LocalDate day(Charge refund) {
        return Objects.requireNonNullElseGet(refund.day(), this::seen);
    }

    /** Where the shop does not say when: the day of the order's last change, in no zone that is known. */
    private LocalDate seen() {
        return newest.modifiedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Order said(Order refund, Order.Returned returned) {
        return new Order(
                refund.cartOrderId(),
                refund.number(),
                refund.status(),
                refund.cartStatus(),
                refund.currency(),
                refund.createdAt(),
                refund.modifiedAt(),
                refund.orderDate(),
                refund.buyer(),
                refund.billing(),
                refund.shipping(),
                refund.payment(),
                returned.lines(),
                List.of(),
                returned.shippings(),
                List.of(),
                List.of(),
                returned.fees(),
                List.of(),
                List.of(),
                returned.tax(),
                List.of(),
                List.of(),
                refund.total(),
                refund.note(),
                refund.defects(),
                refund.refundOf());
    }

    private boolean isGivenBack() {
        return newest.status() == OrderStatus.CANCELLED || newest.status() == OrderStatus.REFUNDED;
    }

    private boolean isWhole(Charge refund) {
        return newest.refunds().size() == 1 && refund.amount().compareTo(posted.total()) == 0;
    }

    private Order refund(String code, BigDecimal amount, boolean whole, LocalDate day) {
        return new Order(
                posted.cartOrderId() + ".refund-" + code,
                posted.number() + "-R" + code,
                OrderStatus.OPEN,
                newest.cartStatus(),
                posted.currency(),
                posted.createdAt(),
                newest.modifiedAt(),
                day,
                posted.buyer(),
                posted.billing(),
                posted.shipping(),
                posted.payment(),
                when(whole, posted.lines()),
                when(whole, posted.discounts()),
                when(whole, posted.shippings()),
                when(whole, posted.handlings()),
                when(whole, posted.wrappings()),
                when(whole, posted.fees()),
                when(whole, posted.giftCertificates()),
                when(whole, posted.rewardPoints()),
                whole ? posted.tax() : BigDecimal.ZERO,
                when(whole, posted.taxes()),
                List.of(),
                amount,
                "",
                posted.defects(),
                posted.cartOrderId());
    }

    private static <T> List<T> when(boolean whole, List<T> parts) {
        return whole ? parts : List.of();
    }
}
