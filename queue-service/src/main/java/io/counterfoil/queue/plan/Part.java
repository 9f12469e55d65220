package io.counterfoil.queue.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One amount of an order, which becomes a line.
 *
 * @param items names of QuickBooks items: the first that exists is taken
 * @param quantity null for parts that have none
 * @param amount signed as it counts in the total
 * @param tax on the amount; null when the cart does not say
 */
record Part(
        List<String> items,
        String description,
        @Nullable BigDecimal quantity,
        BigDecimal amount,
        @Nullable BigDecimal tax) {

    Part {
        items = List.copyOf(items);
    }

    boolean taxed() {
        return tax != null && tax.signum() != 0;
    }

    /** Nobody knows whether it is taxed, and that matters. */
    boolean unclear() {
        return tax == null && amount.signum() != 0;
    }

    Transaction.Line line(String taxCode) {
        return new Transaction.Line(items, description, quantity, Planner.cents(amount), taxCode);
    }
}
