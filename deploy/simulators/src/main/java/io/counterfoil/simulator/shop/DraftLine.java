package io.counterfoil.simulator.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One line of a generated order; the cart's rounding, a cent for each figure of each line. */
record DraftLine(Catalogue.Product product, int quantity, BigDecimal discountPercent, BigDecimal taxPercent) {

    BigDecimal subtotal() {
        return cents(product.price().multiply(BigDecimal.valueOf(quantity)));
    }

    BigDecimal total() {
        return subtotal().subtract(percent(subtotal(), discountPercent));
    }

    BigDecimal subtotalTax() {
        return percent(subtotal(), taxPercent);
    }

    BigDecimal totalTax() {
        return percent(total(), taxPercent);
    }

    static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return cents(amount.multiply(percent).movePointLeft(2));
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
