package io.counterfoil.cart.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as carts write it. */
public final class Amount {

    /** No exponents: a few characters must not become a number that fills the memory. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?");

    private Amount() {}

    public static Optional<BigDecimal> read(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
