package io.counterfoil.queue.stock;

import java.math.BigDecimal;

/**
 * What of an item may be sold, and what it is made of.
 *
 * @param onHand as QuickBooks said when it was read last
 * @param onSalesOrders promised by open sales orders, in the same reading
 * @param webOrders ordered in the shops and not yet in those numbers
 * @param safety never offered
 */
record Availability(BigDecimal onHand, BigDecimal onSalesOrders, BigDecimal webOrders, BigDecimal safety) {

    /** Never less than nothing: a shop cannot take back what it has promised. */
    BigDecimal available() {
        BigDecimal left = onHand.subtract(onSalesOrders).subtract(webOrders).subtract(safety);
        return left.signum() <= 0 ? BigDecimal.ZERO : plain(left);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
