package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import io.counterfoil.events.Preferences;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a receipt: the products, then what comes beside them, each on the item the store chose for it. */
final class ReceiptLines {

    private ReceiptLines() {}

    static List<Receipt.Line> of(Sale sale) {
        Order order = sale.order();
        Preferences chosen = sale.preferences();
        return Stream.of(
                        order.lines().stream().map(line -> product(line, chosen.defaultItem())),
                        charges(order.discounts(), chosen.discountItem(), "Discount", -1),
                        charges(order.shippings(), chosen.shippingItem(), "Shipping", 1),
                        charges(order.fees(), chosen.feeItem(), "Fee", 1),
                        tax(order, chosen.taxItem()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Receipt.Line product(Order.Line line, @Nullable String defaultItem) {
        List<String> items = Stream.concat(Sku.itemName(line.sku()).stream(), chosen(defaultItem))
                .distinct()
                .toList();
        BigDecimal quantity =
                new BigDecimal(line.quantity().stripTrailingZeros().toPlainString());
        return new Receipt.Line(items, description(line.name()), quantity, Planner.cents(line.amount()));
    }

    private static Stream<Receipt.Line> charges(
            List<Order.Charge> charges, @Nullable String item, String word, int sign) {
        return charges.stream()
                .filter(charge -> charge.amount().signum() != 0)
                .map(charge -> charge(
                        item,
                        charge.label().isBlank() ? word : charge.label(),
                        charge.amount().multiply(BigDecimal.valueOf(sign))));
    }

    private static Stream<Receipt.Line> tax(Order order, @Nullable String item) {
        Optional<String> onlyRate =
                order.taxes().size() == 1 ? Optional.of(order.taxes().get(0).label()) : Optional.empty();
        return charges(List.of(new Order.Charge("tax", onlyRate.orElse("Tax"), order.tax())), item, "Tax", 1);
    }

    private static Receipt.Line charge(@Nullable String item, String label, BigDecimal amount) {
        return new Receipt.Line(chosen(item).toList(), description(label), null, Planner.cents(amount));
    }

    private static Stream<String> chosen(@Nullable String item) {
        return item != null && ChosenItems.isChosen(item) ? Stream.of(item.strip()) : Stream.empty();
    }

    private static String description(String text) {
        return PlainText.cut(PlainText.clean(text), Limits.DESCRIPTION);
    }
}
