package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What must hold of an order before it can be entered, whatever the store has chosen. */
final class OrderRules {

    static final String NOT_BALANCED = "NOT_BALANCED";

    static final String REFUND_NOT_SPLIT = "REFUND_NOT_SPLIT";

    private static final List<Function<Sale, Optional<Reason>>> RULES = List.of(
            OrderRules::isTrusted,
            OrderRules::hasLines,
            OrderRules::hasNotTooManyLines,
            OrderRules::hasACurrencyOfTheBooks,
            OrderRules::hasPostableAmounts,
            OrderRules::hasPostableQuantities,
            OrderRules::isNotNegative,
            OrderRules::balances);

    private OrderRules() {}

    static List<Reason> broken(Sale sale) {
        return isUnsplit(sale)
                ? unsplit(sale.order())
                : RULES.stream().flatMap(rule -> rule.apply(sale).stream()).toList();
    }

    private static Optional<Reason> isTrusted(Sale sale) {
        List<String> defects = sale.order().defects();
        return reason(
                !defects.isEmpty(),
                "DEFECTIVE",
                "The shop's data of this order is not sound: " + String.join(" ", defects)
                        + " Correct the order in the shop, or enter it by hand.");
    }

    /** Neither does the cart say what it was for, nor has the store chosen what it goes to. */
    private static boolean isUnsplit(Sale sale) {
        Balance balance = Balance.of(sale.order());
        return sale.order().refundOf() != null
                && !ChosenItems.isChosen(sale.preferences().money().refundItem())
                && balance.amounts().allMatch(Amounts::postable)
                && (balance.sum().signum() == 0 || !Rounding.covers(sale.preferences(), balance.missing()));
    }

    private static List<Reason> unsplit(Order order) {
        return List.of(new Reason(
                REFUND_NOT_SPLIT,
                "The shop gave back " + Amounts.text(order.total())
                        + " of the order and says for "
                        + Amounts.text(Balance.of(order).sum())
                        + " of it what it was for. Choose the item for such refunds in the store's preferences"
                        + " (money.refundItem), or enter a credit memo for it in QuickBooks by hand.",
                "REFUND"));
    }

    private static Optional<Reason> hasLines(Sale sale) {
        Order order = sale.order();
        boolean empty = order.lines().isEmpty()
                && Balance.of(order).parts().allMatch(part -> part.signum() == 0)
                && Parts.unexplained(sale).signum() == 0;
        return reason(empty, "NO_LINES", "The order has neither a product nor an amount: there is nothing to enter.");
    }

    private static Optional<Reason> hasNotTooManyLines(Sale sale) {
        int lines = sale.order().lines().size();
        return reason(
                lines > Limits.LINES,
                "TOO_LARGE",
                "The order has " + lines + " lines, more than " + Limits.LINES + ": enter it by hand.");
    }

    private static Optional<Reason> hasACurrencyOfTheBooks(Sale sale) {
        return CurrencyRule.broken(sale);
    }

    private static Optional<Reason> hasPostableAmounts(Sale sale) {
        Optional<BigDecimal> wrong = Balance.of(sale.order())
                .amounts()
                .filter(amount -> !Amounts.postable(amount))
                .findFirst();
        return wrong.map(amount -> new Reason(
                "AMOUNT_NOT_POSTABLE",
                "The amount " + Amounts.text(amount)
                        + " is not one QuickBooks takes: at most 2 decimals and 13 digits before them."
                        + " Correct the order in the shop, or enter it by hand."));
    }

    private static Optional<Reason> hasPostableQuantities(Sale sale) {
        return sale.order().lines().stream()
                .filter(line -> !Amounts.countable(line.quantity()))
                .findFirst()
                .map(
                        line -> new Reason(
                                "QUANTITY_NOT_POSTABLE",
                                "The quantity " + Amounts.text(line.quantity())
                                        + " of \"" + PlainText.clean(line.name())
                                        + "\" is not one QuickBooks takes: above 0, at most 5"
                                        + " decimals and 10 digits before them. Correct the order in the shop, or enter it by hand."));
    }

    private static Optional<Reason> isNotNegative(Sale sale) {
        return reason(
                sale.order().total().signum() < 0,
                "NEGATIVE_TOTAL",
                "The order's total is " + Amounts.text(sale.order().total())
                        + "; no transaction of QuickBooks can be negative. Enter it by hand.");
    }

    private static Optional<Reason> balances(Sale sale) {
        Balance balance = Balance.of(sale.order());
        if (!balance.amounts().allMatch(Amounts::postable)) {
            // Held for that already; and numbers without bounds are not to be added up.
            return Optional.empty();
        }
        return reason(
                !Rounding.covers(sale.preferences(), balance.missing().subtract(Parts.unexplained(sale))),
                NOT_BALANCED,
                "The parts of the order make "
                        + Amounts.text(balance.sum()) + ", its total is "
                        + Amounts.text(balance.total()) + ". Correct the order in the shop, or enter it by hand.");
    }

    private static Optional<Reason> reason(boolean broken, String code, String text) {
        return broken ? Optional.of(new Reason(code, text)) : Optional.empty();
    }
}
