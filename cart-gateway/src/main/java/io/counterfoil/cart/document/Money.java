package io.counterfoil.cart.document;

import io.counterfoil.events.Order.Charge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the amounts of one order in its currency, and remembers what cannot be trusted about them. */
public final class Money {

    /** What shops' own rounding comes to at the most; more is no rounding. */
    private static final BigDecimal MOST_ROUNDING = new BigDecimal("0.05");

    private final Cents cents;
    private final List<String> defects = new ArrayList<>();

    public Money(String currency) {
        cents = Cents.of(currency);
        if (currency.isBlank()) {
            defects.add("The cart did not say in which currency this order is.");
        }
    }

    /** In whole cents; an amount that cannot be read is a defect. */
    public BigDecimal amount(String name, Optional<BigDecimal> given) {
        return cents.rounded(exact(name, given));
    }

    /** As given. */
    public BigDecimal exact(String name, Optional<BigDecimal> given) {
        return given.orElseGet(() -> {
            defects.add("The cart gave no readable number as \"" + name + "\" of this order.");
            return BigDecimal.ZERO;
        });
    }

    public BigDecimal rounded(BigDecimal amount) {
        return cents.rounded(amount);
    }

    /** A charge, unless it is nothing. */
    public List<Charge> charge(String code, String label, BigDecimal amount) {
        return amount.signum() == 0 ? List.of() : List.of(new Charge(code, label, rounded(amount)));
    }

    public void defect(String words) {
        defects.add(words);
    }

    public List<String> defects() {
        return List.copyOf(defects);
    }

    /** The parts with the shop's rounding made visible; a difference that is no rounding is a defect. */
    public Amounts balanced(Amounts parts) {
        BigDecimal missing = parts.missing();
        if (missing.signum() == 0) {
            return parts;
        }
        if (missing.abs().compareTo(MOST_ROUNDING) <= 0) {
            return parts.withFees(charge("rounding", "Rounding", missing));
        }
        defects.add("The parts of this order miss its total of " + parts.total().toPlainString() + " by "
                + missing.toPlainString() + ". Compare it with the shop and enter it by hand.");
        return parts;
    }
}
