package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The number types of qbXML. Nothing is rounded: what does not fit is refused. */
final class Decimals {

    private static final int AMOUNT_DIGITS = 13;
    private static final int PRICE_DIGITS = 10;
    private static final int PRICE_DECIMALS = 5;

    private Decimals() {}

    /** AMTTYPE: at most 13 digits before the point and exactly two decimals. */
    static String amount(String field, BigDecimal value) {
        return exact(field, value, 2, AMOUNT_DIGITS).toPlainString();
    }

    /** PRICETYPE, QUANTYPE and PERCENTTYPE: at most ten digits before the point and five decimals. */
    static String price(String field, BigDecimal value) {
        BigDecimal exact = exact(field, value, PRICE_DECIMALS, PRICE_DIGITS).stripTrailingZeros();
        return (exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact).toPlainString();
    }

    private static BigDecimal exact(String field, BigDecimal value, int decimals, int digits) {
        if ((long) value.precision() - value.scale() > digits) {
            throw new Unsendable(field + " has more than " + digits + " digits before the decimal point.");
        }
        BigDecimal exact = atScale(value, decimals);
        if (exact == null) {
            throw new Unsendable(field + " has more than " + decimals + " decimals: " + value.stripTrailingZeros());
        }
        return exact;
    }

    /** Null when that would round. */
    private static @Nullable BigDecimal atScale(BigDecimal value, int decimals) {
        boolean fits = value.signum() == 0 || value.stripTrailingZeros().scale() <= decimals;
        return fits ? value.setScale(decimals, RoundingMode.UNNECESSARY) : null;
    }
}
