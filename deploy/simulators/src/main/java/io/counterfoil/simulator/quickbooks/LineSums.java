package io.counterfoil.simulator.quickbooks;

import java.math.BigDecimal;

/**
 * What the lines above come to.
 *
 * @param before the amount of the last one
 * @param sinceSubtotal the sum of those after the last subtotal
 */
record LineSums(BigDecimal before, BigDecimal sinceSubtotal) {

    static final LineSums NONE = new LineSums(BigDecimal.ZERO, BigDecimal.ZERO);

    LineSums and(SalesLine line) {
        return new LineSums(line.amount(), line.counted() ? sinceSubtotal.add(line.amount()) : BigDecimal.ZERO);
    }
}
