package io.counterfoil.cart.woocommerce;

import java.math.BigDecimal;
import java.util.Currency;

/** How many decimals the amounts of a currency have. */
record Cents(String currency, int digits) {

    private static final int MOST_COMMON = 2;

    static Cents of(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst()
                .map(known -> new Cents(currency, Math.max(0, known.getDefaultFractionDigits())))
                .orElseGet(() -> new Cents(currency, MOST_COMMON));
    }

    /** In the currency's scale, when that loses nothing. */
    BigDecimal normal(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= digits ? amount.setScale(digits) : amount;
    }

    /** Whether the shop gave the amount with fewer decimals than the currency has. */
    boolean cutOff(BigDecimal amount) {
        return amount.scale() < digits;
    }

    static boolean whole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }
}
