package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Money as QuickBooks computes and writes it: amounts to the cent, rates to five decimals, halves away from zero. */
final class Amounts {

    private static final int RATE_DECIMALS = 5;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Amounts() {}

    static Optional<BigDecimal> of(Node parent, String field) {
        return parent.text(field).map(BigDecimal::new);
    }

    static BigDecimal product(BigDecimal quantity, BigDecimal rate) {
        return cents(quantity.multiply(rate));
    }

    static BigDecimal percentOf(BigDecimal amount, BigDecimal percent) {
        return cents(amount.multiply(percent).divide(HUNDRED));
    }

    static BigDecimal rate(BigDecimal amount, BigDecimal quantity) {
        return amount.divide(quantity, RATE_DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    static Node amount(String field, BigDecimal value) {
        return Node.leaf(field, cents(value).toPlainString());
    }

    static Node rate(String field, BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return Node.leaf(field, shortest.setScale(Math.max(2, shortest.scale())).toPlainString());
    }

    static Node quantity(String field, BigDecimal value) {
        return Node.leaf(field, value.stripTrailingZeros().toPlainString());
    }
}
