package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import io.counterfoil.events.Preferences;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of an order, each on the item the store chose for it. */
final class Parts {

    private static final BigDecimal MINUS = BigDecimal.ONE.negate();

    private Parts() {}

    /** What is sold: the products, then what comes beside them. */
    static List<Part> sold(Sale sale) {
        Order order = sale.order();
        Preferences chosen = sale.preferences();
        Products products = new Products(sale);
        return Stream.of(
                        order.lines().stream().map(line -> product(line, products.items(line))),
                        charges(order.discounts(), chosen.discountItem(), "Discount", MINUS),
                        charges(order.shippings(), chosen.shippingItem(), "Shipping", BigDecimal.ONE),
                        charges(order.handlings(), chosen.handlingItem(), "Handling", BigDecimal.ONE),
                        charges(order.wrappings(), chosen.wrappingItem(), "Gift wrapping", BigDecimal.ONE),
                        charges(order.fees(), chosen.feeItem(), "Fee", BigDecimal.ONE),
                        rest(sale))
                .flatMap(parts -> parts)
                .toList();
    }

    /** Of a refund, what the cart does not explain and the store has an item for. */
    static BigDecimal unexplained(Sale sale) {
        boolean chosen = sale.order().refundOf() != null
                && ChosenItems.isChosen(sale.preferences().money().refundItem());
        Balance balance = Balance.of(sale.order());
        return chosen && balance.amounts().allMatch(Amounts::postable) ? balance.missing() : BigDecimal.ZERO;
    }

    private static Stream<Part> rest(Sale sale) {
        BigDecimal rest = unexplained(sale);
        return rest.signum() == 0
                ? Stream.empty()
                : Stream.of(new Part(
                        chosen(sale.preferences().money().refundItem()).toList(),
                        "Refund",
                        null,
                        rest,
                        BigDecimal.ZERO));
    }

    /** The tax by its rates where they make it up to the cent, else in one. */
    static List<Part> tax(Sale sale) {
        Order order = sale.order();
        List<Order.Charge> rates = order.taxes();
        boolean exact = rates.stream().map(Order.Charge::amount).allMatch(Amounts::postable)
                && sum(rates).compareTo(order.tax()) == 0;
        String label = rates.size() == 1 ? rates.get(0).label() : "Tax";
        List<Order.Charge> lines = exact ? rates : List.of(new Order.Charge("tax", label, order.tax()));
        return charges(lines, sale.preferences().taxItem(), "Tax", BigDecimal.ONE)
                .toList();
    }

    /** What was paid with something else than money: taken off the total, and never taxed. */
    static List<Part> paidWith(Sale sale) {
        Order order = sale.order();
        Preferences chosen = sale.preferences();
        return Stream.concat(
                        charges(order.giftCertificates(), chosen.giftCertificateItem(), "Gift certificate", MINUS),
                        charges(order.rewardPoints(), chosen.rewardPointsItem(), "Reward points", MINUS))
                .toList();
    }

    static Part rounding(Sale sale, BigDecimal amount) {
        return new Part(chosen(sale.preferences().roundingItem()).toList(), "Rounding", null, amount, BigDecimal.ZERO);
    }

    private static Part product(Order.Line line, List<String> items) {
        BigDecimal quantity =
                new BigDecimal(line.quantity().stripTrailingZeros().toPlainString());
        return new Part(items, description(line.name()), quantity, line.amount(), line.tax());
    }

    private static Stream<Part> charges(
            List<Order.Charge> charges, @Nullable String item, String word, BigDecimal sign) {
        return charges.stream()
                .filter(charge -> charge.amount().signum() != 0)
                .map(charge -> new Part(
                        chosen(item).toList(),
                        description(charge.label().isBlank() ? word : charge.label()),
                        null,
                        charge.amount().multiply(sign),
                        charge.tax()));
    }

    private static BigDecimal sum(List<Order.Charge> charges) {
        return charges.stream().map(Order.Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Stream<String> chosen(@Nullable String item) {
        return Optional.ofNullable(item).filter(ChosenItems::isChosen).map(String::strip).stream();
    }

    static String description(String text) {
        return PlainText.cut(PlainText.clean(text), Limits.DESCRIPTION);
    }
}
