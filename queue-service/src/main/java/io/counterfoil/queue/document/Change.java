package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.plan.Amounts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An edit in the shop after the order was handed over: never entered silently, never ignored silently. */
final class Change {

    static final String CHANGED_AFTER_POSTING = "CHANGED_AFTER_POSTING";

    /** QuickBooks, or we, did not do it. */
    static final String NOT_CHANGED = "NOT_CHANGED";

    private static final Set<OrderStatus> GIVEN_BACK = Set.of(OrderStatus.REFUNDED, OrderStatus.CANCELLED);
    private static final Set<OrderStatus> STILL_SOLD = Set.of(OrderStatus.OPEN, OrderStatus.COMPLETED);

    private Change() {}

    /** The reasons, with the difference between what was posted and the newest; without it once there is none. */
    static List<Reason> since(Order posted, Order newest, List<Reason> reasons) {
        return Stream.concat(
                        reasons.stream()
                                .filter(reason ->
                                        !isAbout(reason) && !reason.code().equals(NOT_CHANGED)),
                        between(posted, newest).stream())
                .toList();
    }

    static boolean isAbout(Reason reason) {
        return reason.code().equals(CHANGED_AFTER_POSTING);
    }

    /** It is not tried again before the shop or a person says something new. */
    static boolean wasRefused(Document document) {
        return document.standing().reasons().stream()
                .anyMatch(reason -> reason.code().equals(NOT_CHANGED));
    }

    /** The order is still sold, so that a changed transaction can say what it is now. */
    static boolean canFollow(Document document) {
        return document.standing().reasons().stream().anyMatch(Change::isAbout) && canChange(document);
    }

    /** QuickBooks told in which state the transaction is, and no other change is under way. */
    static boolean canChange(Document document) {
        return STILL_SOLD.contains(document.order().status())
                && document.standing()
                        .entry()
                        .filter(entry -> entry.editSequence() != null)
                        .isPresent()
                && document.standing().underWay().isEmpty();
    }

    private static Optional<Reason> between(Order posted, Order newest) {
        if (GIVEN_BACK.contains(newest.status())) {
            return Optional.of(new Reason(
                    CHANGED_AFTER_POSTING,
                    "The order was queued for QuickBooks, and its status is now \"" + newest.cartStatus()
                            + "\". Once it stands there, a credit memo for it is a document of its own."));
        }
        if (Gone.is(newest)) {
            return Optional.of(reason("it was deleted there"));
        }
        if (newest.status() != posted.status() && !STILL_SOLD.contains(newest.status())) {
            return Optional.of(reason("its status is now \"" + newest.cartStatus() + "\""));
        }
        if (posted.total().compareTo(newest.total()) != 0) {
            return Optional.of(reason(
                    "its total was " + Amounts.text(posted.total()) + " and is now " + Amounts.text(newest.total())));
        }
        return Essence.of(posted).equals(Essence.of(newest))
                ? Optional.empty()
                : Optional.of(reason("its lines, amounts, addresses or customer read differently"));
    }

    private static Reason reason(String what) {
        return new Reason(
                CHANGED_AFTER_POSTING,
                "The order changed in the shop after it was queued for QuickBooks: " + what
                        + ". QuickBooks gets, or has, the order as it was: change it there, or let it be changed.");
    }
}
