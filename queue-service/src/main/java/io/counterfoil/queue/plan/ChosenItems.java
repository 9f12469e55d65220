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
                        missing("handling", chosen.handlingItem(), matters(order.handlings())),
                        missing("gift wrapping", chosen.wrappingItem(), matters(order.wrappings())),
                        missing("fees", chosen.feeItem(), matters(order.fees())),
                        missing("discounts", chosen.discountItem(), matters(order.discounts())),
                        missing("gift certificates", chosen.giftCertificateItem(), matters(order.giftCertificates())),
                        missing("reward points", chosen.rewardPointsItem(), matters(order.rewardPoints())),
                        missing(
                                "products without a usable SKU",
                                chosen.defaultItem(),
                                new Products(sale).needDefault()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A charge of nothing gets no line, and so needs no item. */
    static boolean matters(List<Order.Charge> charges) {
        return charges.stream().anyMatch(charge -> charge.amount().signum() != 0);
    }

    static boolean isChosen(@Nullable String name) {
        return name != null && !name.isBlank();
    }

    private static Optional<Reason> missing(String what, @Nullable String item, boolean needed) {
        return needed && !isChosen(item) ? Optional.of(notChosen(what)) : Optional.empty();
    }

    static Reason notChosen(String what) {
        return new Reason(ITEM_NOT_CHOSEN, "Choose the QuickBooks item for " + what + " in the store's preferences.");
    }
}
