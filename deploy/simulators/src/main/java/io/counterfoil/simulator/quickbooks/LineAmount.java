package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a line comes to: its amount, with the quantity and the rate that are shown beside it. */
record LineAmount(BigDecimal amount, Optional<BigDecimal> quantity, Optional<BigDecimal> rate) {

    /** A given amount wins, and the rate follows it; otherwise it is quantity times rate, or a percentage. */
    static LineAmount of(Node add, Optional<Entry> item, BigDecimal before) {
        Optional<BigDecimal> quantity = Amounts.of(add, "Quantity");
        Optional<BigDecimal> amount = Amounts.of(add, "Amount");
        Optional<BigDecimal> percent = Amounts.of(add, "RatePercent");
        if (amount.isPresent()) {
            return given(Amounts.cents(amount.get()), quantity);
        }
        return percent.map(each -> new LineAmount(Amounts.percentOf(before, each), quantity, Optional.empty()))
                .orElseGet(() -> computed(quantity, rate(add, item)));
    }

    List<Node> fields() {
        return Stream.of(
                        quantity.map(value -> Amounts.quantity("Quantity", value)),
                        rate.map(value -> Amounts.rate("Rate", value)),
                        Optional.of(Amounts.amount("Amount", amount)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static LineAmount given(BigDecimal amount, Optional<BigDecimal> quantity) {
        BigDecimal units = quantity.orElse(BigDecimal.ONE);
        Optional<BigDecimal> rate = units.signum() == 0 ? Optional.empty() : Optional.of(Amounts.rate(amount, units));
        return new LineAmount(amount, quantity, rate);
    }

    private static LineAmount computed(Optional<BigDecimal> quantity, Optional<BigDecimal> rate) {
        BigDecimal amount = Amounts.product(quantity.orElse(BigDecimal.ONE), rate.orElse(BigDecimal.ZERO));
        return new LineAmount(amount, quantity, rate);
    }

    private static Optional<BigDecimal> rate(Node add, Optional<Entry> item) {
        return Amounts.of(add, "Rate").or(() -> item.flatMap(LineAmount::priceOf));
    }

    private static Optional<BigDecimal> priceOf(Entry item) {
        return item.ret()
                .text("SalesPrice")
                .or(() -> item.ret().text("SalesOrPurchase", "Price"))
                .map(BigDecimal::new);
    }
}
