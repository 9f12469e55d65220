package io.counterfoil.queue.plan;

import java.math.BigDecimal;

/** Which numbers QuickBooks takes, and how to write a number that may be anything. */
public final class Amounts {

    private static final int LONGEST = 40;

    private Amounts() {}

    /** An amount with at most two decimals and 13 digits before them. */
    public static boolean postable(BigDecimal amount) {
        return fits(amount, Limits.AMOUNT_DIGITS, Limits.AMOUNT_DECIMALS);
    }

    static boolean countable(BigDecimal quantity) {
        return quantity.signum() > 0 && fits(quantity, Limits.QUANTITY_DIGITS, Limits.QUANTITY_DECIMALS);
    }

    /** For people. A shop may say 1E+999999999, which nobody wants to see in full. */
    public static String text(BigDecimal number) {
        long digits = (long) number.precision() + Math.abs((long) number.scale());
        return digits <= LONGEST ? number.toPlainString() : PlainText.cut(number.toString(), LONGEST);
    }

    private static boolean fits(BigDecimal number, int digits, int decimals) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= decimals && (long) plain.precision() - plain.scale() <= digits;
    }
}
