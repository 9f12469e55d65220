package io.counterfoil.admin.console;

import io.counterfoil.admin.rest.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Which orders somebody wants to transfer.
 *
 * @param customer only this one's; empty: all customers
 * @param from the first day; null: from the beginning
 * @param to the last day; null: until today
 * @param exported previously exported ones, too
 */
record TransferRange(
        String customer, @Nullable LocalDate from, @Nullable LocalDate to, boolean exported) {

    static TransferRange of(
            @Nullable String customer, @Nullable String from, @Nullable String to, @Nullable String exported) {
        return new TransferRange(customer == null ? "" : customer, day(from), day(to), exported != null);
    }

    boolean takes(OrderRow order) {
        return (order.transferable() || (exported && order.exported()))
                && (customer.isEmpty() || customer.equals(order.customer()))
                && (to == null || !order.orderDate().isAfter(to))
                && !isBefore(order);
    }

    /** Whether this order, and so all older ones, is out of the range. */
    boolean isBefore(OrderRow order) {
        return from != null && order.orderDate().isBefore(from);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badInput(ConsoleTexts.text("bad_date"));
        }
    }
}
