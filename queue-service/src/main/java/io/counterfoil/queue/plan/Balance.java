package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The balance equation of an order: lines - discounts + shipping + fees + tax = total. */
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

    boolean holds() {
        return sum().compareTo(total()) == 0;
    }

    /** The left side, signed. */
    Stream<BigDecimal> parts() {
        return Stream.of(
                        order.lines().stream().map(Order.Line::amount),
                        amounts(order.discounts()).map(BigDecimal::negate),
                        amounts(order.shippings()),
                        amounts(order.fees()),
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
