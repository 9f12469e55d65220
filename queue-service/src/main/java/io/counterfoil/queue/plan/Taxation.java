package io.counterfoil.queue.plan;

import io.counterfoil.events.OrderHeld.Reason;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the tax of an order is entered.
 *
 * @param item by which QuickBooks computes it; null when it stands as lines, or there is none
 * @param computed what QuickBooks will make; other cents than the cart's need a rounding line
 * @param lines the tax as lines, which are not taxed themselves
 * @param undecided what a person has to choose first
 */
record Taxation(@Nullable SalesTaxItem item, BigDecimal computed, List<Part> lines, List<Reason> undecided) {

    Taxation {
        lines = List.copyOf(lines);
        undecided = List.copyOf(undecided);
    }

    static Taxation by(SalesTaxItem item, BigDecimal computed) {
        return new Taxation(item, computed, List.of(), List.of());
    }

    static Taxation asLines(List<Part> lines) {
        return new Taxation(null, BigDecimal.ZERO, lines, List.of());
    }

    static Taxation undecided(Reason reason) {
        return new Taxation(null, BigDecimal.ZERO, List.of(), List.of(reason));
    }
}
