package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what is entered for an order: a sales receipt whose lines add up to the cart's total, to the cent, or nothing
 * and the reasons. Never fails: whatever an order holds, one of the two comes out.
 */
public final class Planner {

    /** A deliberate second transfer of an order would be 1. */
    public static final int FIRST_TRANSFER = 0;

    private Planner() {}

    public static Plan plan(Sale sale) {
        Optional<Customer> customer = Customer.of(sale.storeId(), sale.order());
        List<Reason> reasons = Stream.of(
                        OrderRules.broken(sale), ChosenItems.missing(sale), CustomerRules.broken(customer))
                .flatMap(List::stream)
                .toList();
        return reasons.isEmpty() && customer.isPresent() ? fitting(receipt(sale, customer.get())) : held(reasons);
    }

    private static Plan fitting(Receipt receipt) {
        return RecordSize.tooLarge(receipt)
                .<Plan>map(reason -> held(List.of(reason)))
                .orElse(receipt);
    }

    private static Plan held(List<Reason> reasons) {
        return new Plan.Held(reasons);
    }

    private static Receipt receipt(Sale sale, Customer customer) {
        Order order = sale.order();
        Marker marker = Marker.of(
                sale.storeId(),
                sale.preferences().documentPrefix(),
                order.number(),
                order.cartOrderId(),
                FIRST_TRANSFER);
        return new Receipt(
                customer,
                order.orderDate(),
                marker,
                memo(sale, marker),
                Postal.of(order.billing()).address(),
                Postal.of(order.shipping()).address(),
                ReceiptLines.of(sale),
                cents(order.total()));
    }

    private static String memo(Sale sale, Marker marker) {
        boolean shortened = Postal.of(sale.order().billing()).shortened()
                || Postal.of(sale.order().shipping()).shortened();
        String text =
                "Order " + sale.order().number() + " of " + sale.storeName() + (shortened ? ", address shortened" : "");
        String key = " [" + marker.orderKey() + "]";
        return PlainText.cut(PlainText.clean(text), Limits.MEMO - key.length()) + key;
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2);
    }
}
