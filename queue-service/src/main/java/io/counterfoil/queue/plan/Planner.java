package io.counterfoil.queue.plan;

import io.counterfoil.events.Form;
import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what is entered for an order: a transaction whose lines, with the tax that QuickBooks computes, make the cart's
 * total to the cent, or nothing and the reasons. Never fails: whatever an order holds, one of the two comes out.
 */
public final class Planner {

    /** A deliberate second transfer of an order would be 1. */
    public static final int FIRST_TRANSFER = 0;

    private Planner() {}

    public static Plan plan(Sale sale) {
        CustomerRules.Choice customer = CustomerRules.choose(sale);
        List<Reason> broken = OrderRules.broken(sale);
        return broken.isEmpty()
                ? planSound(sale, customer)
                : held(Stream.of(broken, ChosenItems.missing(sale), customer.reasons())
                        .flatMap(List::stream)
                        .toList());
    }

    /** QuickBooks' name of the foreign currency that the order is entered in; empty when it is that of the books. */
    public static Optional<String> foreignCurrency(Sale sale) {
        return CurrencyRule.foreign(sale);
    }

    private static Plan planSound(Sale sale, CustomerRules.Choice customer) {
        Form form = Forms.of(sale.preferences(), sale.order());
        List<Part> sold = Parts.sold(sale);
        Taxation taxation = new TaxRules(sale, sold).choose();
        TransactionLines lines = new TransactionLines(sale, sold, taxation);
        List<Reason> reasons = Stream.of(
                        ChosenItems.missing(sale),
                        taxation.undecided(),
                        customer.reasons(),
                        NamedRecords.missing(sale, form, lines.parts()),
                        new Products(sale).missing(),
                        new Methods(sale, form).missing(),
                        BooksRules.broken(sale))
                .flatMap(List::stream)
                .toList();
        return reasons.isEmpty()
                ? fitting(transaction(sale, form, customer.customer().orElseThrow(), lines))
                : held(reasons);
    }

    private static Plan fitting(Transaction transaction) {
        return RecordSize.tooLarge(transaction)
                .<Plan>map(reason -> held(List.of(reason)))
                .orElse(transaction);
    }

    private static Plan held(List<Reason> reasons) {
        return new Plan.Held(reasons);
    }

    private static Transaction transaction(Sale sale, Form form, Customer customer, TransactionLines lines) {
        Order order = sale.order();
        Marker marker = Marker.of(
                sale.storeId(),
                sale.preferences().documentPrefix(),
                order.number(),
                order.cartOrderId(),
                sale.ordinal());
        return new Transaction(
                form,
                customer,
                order.orderDate(),
                marker,
                Memo.of(sale, marker),
                Postal.of(order.billing()).address(),
                Postal.of(order.shipping()).address(),
                Headers.of(sale, form, lines.taxation()),
                sale.preferences().checkForDuplicates(),
                lines.lines(),
                new Products(sale).created(),
                cents(lines.taxation().computed()),
                cents(order.total()));
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2);
    }
}
