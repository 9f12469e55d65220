package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What of an order matters for its transaction. A shop also changes what does not: a status, a note, a payment's number. */
record Essence(
        String currency,
        LocalDate orderDate,
        Order.Buyer buyer,
        Order.Address billing,
        Order.Address shipping,
        List<Order.Line> lines,
        List<Order.Charge> discounts,
        List<Order.Charge> shippings,
        List<Order.Charge> handlings,
        List<Order.Charge> wrappings,
        List<Order.Charge> fees,
        List<Order.Charge> giftCertificates,
        List<Order.Charge> rewardPoints,
        BigDecimal tax,
        BigDecimal total,
        List<String> defects) {

    static Essence of(Order order) {
        return new Essence(
                order.currency(),
                order.orderDate(),
                order.buyer(),
                order.billing(),
                order.shipping(),
                order.lines().stream().map(Essence::plain).toList(),
                plain(order.discounts()),
                plain(order.shippings()),
                plain(order.handlings()),
                plain(order.wrappings()),
                plain(order.fees()),
                plain(order.giftCertificates()),
                plain(order.rewardPoints()),
                order.tax().stripTrailingZeros(),
                order.total().stripTrailingZeros(),
                order.defects());
    }

    private static Order.Line plain(Order.Line line) {
        return new Order.Line(
                "",
                line.sku(),
                line.name(),
                line.quantity().stripTrailingZeros(),
                line.amount().stripTrailingZeros());
    }

    private static List<Order.Charge> plain(List<Order.Charge> charges) {
        return charges.stream()
                .map(charge -> new Order.Charge(
                        charge.code(), charge.label(), charge.amount().stripTrailingZeros()))
                .toList();
    }
}
