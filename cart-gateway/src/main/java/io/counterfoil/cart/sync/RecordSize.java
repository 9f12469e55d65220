package io.counterfoil.cart.sync;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderSeen;
import io.counterfoil.events.Wire;
import java.util.List;
import java.util.stream.Stream;

/** An order too large for a record travels without its lines and with the reason: it must not stop those behind it. */
final class RecordSize {

    private static final int MOST_BYTES = 500 * 1024;
    private static final int MOST_TEXT = 2_000;
    private static final String TOO_LARGE =
            "The order has %d lines or very long texts: more than is carried here. Enter it in QuickBooks by hand.";

    private RecordSize() {}

    static OrderSeen fitting(OrderSeen seen) {
        return Wire.write(seen).length <= MOST_BYTES
                ? seen
                : new OrderSeen(
                        seen.storeId(), seen.tenantId(), shell(seen.order()), seen.contentHash(), seen.seenAt());
    }

    private static Order shell(Order order) {
        String reason = TOO_LARGE.formatted(order.lines().size());
        return new Order(
                cut(order.cartOrderId()),
                cut(order.number()),
                order.status(),
                cut(order.cartStatus()),
                cut(order.currency()),
                order.createdAt(),
                order.modifiedAt(),
                order.orderDate(),
                new Order.Buyer(null, "", "", "", "", ""),
                Order.Address.none(),
                Order.Address.none(),
                new Order.Payment("", "", "", order.payment().paidAt()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                order.tax(),
                List.of(),
                List.of(),
                order.total(),
                "",
                Stream.concat(Stream.of(reason), order.defects().stream().limit(10))
                        .toList(),
                null);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MOST_TEXT));
    }
}
