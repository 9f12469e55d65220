package io.counterfoil.cart.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** How many decimals the amounts of a currency have. */
public record Cents(String currency, int digits) {

    private static final int MOST_COMMON = 2;

    public static Cents of(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst()
                .map(known -> new Cents(currency, Math.max(0, known.getDefaultFractionDigits())))
                .orElseGet(() -> new Cents(currency, MOST_COMMON));
    }

    /** In the currency's scale, when that loses nothing. */
    public BigDecimal normal(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= digits ? amount.setScale(digits) : amount;
    }

    /** To whole cents, half of one up. */
    public BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }

    /** Whether the shop gave the amount with fewer decimals than the currency has. */
    public boolean cutOff(BigDecimal amount) {
        return amount.scale() < digits;
    }

    public static boolean whole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }
}
