package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The balance equation of an order: lines - discounts + shipping + handling + wrapping + fees + tax - gift certificates -
 * reward points = total.
 */
record Balance(Order order) {

    static Balance of(Order order) {
        return new Balance(order);
    }

    BigDecimal total() {
        return order.total();
    }

    BigDecimal sum() {
        return parts().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By how much the total is more than its parts. */
    BigDecimal missing() {
        return total().subtract(sum());
    }

    /** The left side, signed. */
    Stream<BigDecimal> parts() {
        return Stream.of(
                        order.lines().stream().map(Order.Line::amount),
                        amounts(order.discounts()).map(BigDecimal::negate),
                        amounts(order.shippings()),
                        amounts(order.handlings()),
                        amounts(order.wrappings()),
                        amounts(order.fees()),
                        amounts(order.giftCertificates()).map(BigDecimal::negate),
                        amounts(order.rewardPoints()).map(BigDecimal::negate),
                        Stream.of(order.tax()))
                .flatMap(part -> part);
    }

    /** Every amount that would be posted. */
    Stream<BigDecimal> amounts() {
        return Stream.concat(parts(), Stream.of(total()));
    }

    private static Stream<BigDecimal> amounts(List<Order.Charge> charges) {
        return charges.stream().map(Order.Charge::amount);
    }
}
