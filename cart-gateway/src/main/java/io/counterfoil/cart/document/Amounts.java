package io.counterfoil.cart.document;

import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The parts of one order and its total.
 *
 * @param lines before discounts and without tax
 * @param discounts positive, taken off
 * @param fees may be negative
 */
public record Amounts(
        List<Line> lines,
        List<Charge> discounts,
        List<Charge> shippings,
        List<Charge> fees,
        BigDecimal tax,
        BigDecimal total) {

    public Amounts {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        shippings = List.copyOf(shippings);
        fees = List.copyOf(fees);
    }

    /** What the parts miss of the total; negative when they exceed it. */
    public BigDecimal missing() {
        return total.subtract(sum(lines, Line::amount))
                .add(sum(discounts, Charge::amount))
                .subtract(sum(shippings, Charge::amount))
                .subtract(sum(fees, Charge::amount))
                .subtract(tax);
    }

    public Amounts withFees(List<Charge> more) {
        List<Charge> all = Stream.concat(fees.stream(), more.stream()).toList();
        return new Amounts(lines, discounts, shippings, all, tax, total);
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
