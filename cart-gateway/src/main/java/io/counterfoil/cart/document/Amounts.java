package io.counterfoil.cart.document;

import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The parts of one order and its total.
 *
 * @param lines before discounts and without tax
 * @param discounts positive, taken off
 * @param fees may be negative; also what the order was paid with, below zero
 */
public record Amounts(
        List<Line> lines,
        List<Charge> discounts,
        List<Charge> shippings,
        List<Charge> fees,
        BigDecimal tax,
        BigDecimal total) {

    private static final Set<String> OWN_PART =
            Set.of("handling", "gift-wrapping", "gift-certificate", "gift-card", "reward-points");

    public Amounts {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        shippings = List.copyOf(shippings);
        fees = List.copyOf(fees);
    }

    public List<Charge> handlings() {
        return coded("handling").toList();
    }

    public List<Charge> wrappings() {
        return coded("gift-wrapping").toList();
    }

    /** What was paid with certificates and gift cards, as positive amounts. */
    public List<Charge> giftCertificates() {
        return Stream.of("gift-certificate", "gift-card")
                .flatMap(this::coded)
                .map(Amounts::negated)
                .toList();
    }

    /** What was paid with points, as positive amounts. */
    public List<Charge> rewardPoints() {
        return coded("reward-points").map(Amounts::negated).toList();
    }

    /** The fees that are none of these. */
    public List<Charge> otherFees() {
        return fees.stream().filter(fee -> !OWN_PART.contains(fee.code())).toList();
    }

    private Stream<Charge> coded(String code) {
        return fees.stream().filter(fee -> fee.code().equals(code));
    }

    private static Charge negated(Charge charge) {
        return new Charge(charge.code(), charge.label(), charge.amount().negate());
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
