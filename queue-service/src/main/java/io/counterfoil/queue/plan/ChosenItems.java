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
                        missing("shipping", "SHIPPING", chosen.shippingItem(), matters(order.shippings())),
                        missing("handling", "HANDLING", chosen.handlingItem(), matters(order.handlings())),
                        missing("gift wrapping", "WRAPPING", chosen.wrappingItem(), matters(order.wrappings())),
                        missing("fees", "FEE", chosen.feeItem(), matters(order.fees())),
                        missing("discounts", "DISCOUNT", chosen.discountItem(), matters(order.discounts())),
                        missing(
                                "gift certificates",
                                "GIFT_CERTIFICATE",
                                chosen.giftCertificateItem(),
                                matters(order.giftCertificates())),
                        missing(
                                "reward points",
                                "REWARD_POINTS",
                                chosen.rewardPointsItem(),
                                matters(order.rewardPoints())),
                        missing(
                                "products without a usable SKU",
                                "PRODUCT",
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

    private static Optional<Reason> missing(String what, String purpose, @Nullable String item, boolean needed) {
        return needed && !isChosen(item) ? Optional.of(notChosen(what, purpose)) : Optional.empty();
    }

    /** What the item is chosen for; its name when it is for nothing that an item can be linked to. */
    static String purposeOf(Preferences chosen, String item) {
        return Stream.of(
                        new Chosen("SHIPPING", chosen.shippingItem()),
                        new Chosen("HANDLING", chosen.handlingItem()),
                        new Chosen("WRAPPING", chosen.wrappingItem()),
                        new Chosen("FEE", chosen.feeItem()),
                        new Chosen("DISCOUNT", chosen.discountItem()),
                        new Chosen("GIFT_CERTIFICATE", chosen.giftCertificateItem()),
                        new Chosen("REWARD_POINTS", chosen.rewardPointsItem()),
                        new Chosen("TAX", chosen.taxItem()),
                        new Chosen("PRODUCT", chosen.defaultItem()),
                        new Chosen("ROUNDING", chosen.roundingItem()))
                .filter(one -> one.item() != null && one.item().strip().equalsIgnoreCase(item))
                .map(Chosen::purpose)
                .findFirst()
                .orElse(item);
    }

    private record Chosen(String purpose, @Nullable String item) {}

    /** The purpose is what an item can be linked to. */
    static Reason notChosen(String what, String purpose) {
        return new Reason(
                ITEM_NOT_CHOSEN, "Choose the QuickBooks item for " + what + " in the store's preferences.", purpose);
    }
}
