package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What fits into QuickBooks' fields. Lengths count characters, not bytes. QuickBooks keeps Windows-1252 only.
 * Identifying fields are refused when they do not fit; free text is made to fit.
 */
final class Limits {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Limits() {}

    /** An identifying field as it is, or refused. */
    static String identifying(String field, String value, int max) {
        if (value.codePointCount(0, value.length()) > max) {
            throw new Unsendable(field + " has more than " + max + " characters: " + value);
        }
        if (!value.equals(kept(value))) {
            throw new Unsendable(field + " has characters that QuickBooks cannot keep: " + value);
        }
        return value;
    }

    /** Free text: what QuickBooks cannot keep is replaced, what is too long is cut. */
    static String free(@Nullable String value, int max) {
        String fitting = kept(value == null ? "" : value);
        return fitting.codePointCount(0, fitting.length()) <= max
                ? fitting
                : fitting.substring(0, fitting.offsetByCodePoints(0, max));
    }

    static BigDecimal quantity(String field, BigDecimal value) {
        try {
            return value.stripTrailingZeros().scale() < 0
                    ? value.setScale(0, RoundingMode.UNNECESSARY)
                    : value.stripTrailingZeros()
                            .setScale(Math.min(5, value.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new Unsendable(field + " has more than five decimals: " + value.toPlainString(), e);
        }
    }

    private static String kept(String value) {
        CharsetEncoder encoder = WINDOWS_1252.newEncoder();
        StringBuilder kept = new StringBuilder();
        value.codePoints().filter(c -> c == '\n' || !Character.isISOControl(c)).forEach(c -> {
            String one = Character.toString(c);
            kept.append(encoder.canEncode(one) ? one : plain(one, encoder));
        });
        return kept.toString();
    }

    private static String plain(String character, CharsetEncoder encoder) {
        String base = Normalizer.normalize(character, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !base.isEmpty() && encoder.canEncode(base) ? base : "?";
    }
}
