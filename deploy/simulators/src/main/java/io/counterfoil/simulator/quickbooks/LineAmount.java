package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a line comes to: its amount, with the quantity and the rate or percentage that are shown beside it. */
record LineAmount(
        BigDecimal amount, Optional<BigDecimal> quantity, Optional<BigDecimal> rate, Optional<BigDecimal> percent) {

    private static final Optional<BigDecimal> NONE = Optional.empty();

    /**
     * A given amount wins, and the rate follows it; otherwise it is quantity times rate, or a percentage.
     *
     * @param before the amount of the line above, of which a percentage is taken
     */
    static LineAmount of(Node line, Optional<Entry> item, BigDecimal before) {
        Optional<BigDecimal> quantity = Amounts.of(line, "Quantity");
        Optional<BigDecimal> amount = Amounts.of(line, "Amount");
        if (amount.isPresent()) {
            return given(Amounts.cents(amount.get()), quantity);
        }
        Optional<BigDecimal> rate = Amounts.of(line, "Rate");
        Optional<BigDecimal> percent =
                Amounts.of(line, "RatePercent").or(() -> rate.isPresent() ? NONE : item.flatMap(ItemPrice::percent));
        return percent.map(each -> new LineAmount(Amounts.percentOf(before, each), quantity, NONE, percent))
                .orElseGet(() -> computed(quantity, rate.or(() -> item.flatMap(ItemPrice::price))));
    }

    /** The line of a subtotal item has nothing but its amount. */
    static LineAmount subtotal(BigDecimal sum) {
        return new LineAmount(sum, NONE, NONE, NONE);
    }

    List<Node> fields() {
        return Stream.of(
                        quantity.map(value -> Amounts.quantity("Quantity", value)),
                        rate.map(value -> Amounts.rate("Rate", value)),
                        percent.map(value -> Amounts.rate("RatePercent", value)),
                        Optional.of(Amounts.amount("Amount", amount)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static LineAmount given(BigDecimal amount, Optional<BigDecimal> quantity) {
        BigDecimal units = quantity.orElse(BigDecimal.ONE);
        Optional<BigDecimal> rate = units.signum() == 0 ? NONE : Optional.of(Amounts.rate(amount, units));
        return new LineAmount(amount, quantity, rate, NONE);
    }

    private static LineAmount computed(Optional<BigDecimal> quantity, Optional<BigDecimal> rate) {
        BigDecimal amount = Amounts.product(quantity.orElse(BigDecimal.ONE), rate.orElse(BigDecimal.ZERO));
        return new LineAmount(amount, quantity, rate, NONE);
    }
}
