package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Preferences;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The items a store must have chosen before this order can be entered. */
final class ChosenItems {

    static final String ITEM_NOT_CHOSEN = "ITEM_NOT_CHOSEN";

    private ChosenItems() {}

    static List<Reason> missing(Sale sale) {
        Preferences chosen = sale.preferences();
        Order order = sale.order();
        return Stream.of(
                        missing("shipping", chosen.shippingItem(), matters(order.shippings())),
                        missing("fees", chosen.feeItem(), matters(order.fees())),
                        missing("discounts", chosen.discountItem(), matters(order.discounts())),
                        missing("tax", chosen.taxItem(), order.tax().signum() != 0),
                        missing("products without a usable SKU", chosen.defaultItem(), needsDefault(order)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A charge of nothing gets no line, and so needs no item. */
    static boolean matters(List<Order.Charge> charges) {
        return charges.stream().anyMatch(charge -> charge.amount().signum() != 0);
    }

    static boolean isChosen(@Nullable String item) {
        return item != null && !item.isBlank();
    }

    private static boolean needsDefault(Order order) {
        return order.lines().stream().anyMatch(line -> Sku.itemName(line.sku()).isEmpty());
    }

    private static Optional<Reason> missing(String what, @Nullable String item, boolean needed) {
        return needed && !isChosen(item)
                ? Optional.of(new Reason(
                        ITEM_NOT_CHOSEN, "Choose the QuickBooks item for " + what + " in the store's preferences."))
                : Optional.empty();
    }
}
