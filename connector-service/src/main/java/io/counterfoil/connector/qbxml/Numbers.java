package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in answers: what is none, or too large to be one of qbXML, counts as absent. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern INTEGER = Pattern.compile("\\d{1,9}");

    private Numbers() {}

    static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text.strip()).matches() ? Optional.of(new BigDecimal(text.strip())) : Optional.empty();
    }

    /** Not negative. */
    static Optional<Integer> integer(String text) {
        return INTEGER.matcher(text.strip()).matches() ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }
}
