package io.counterfoil.queue.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "Why 7?": a product with what may be sold of it, and each part of that.
 *
 * @param trouble why there is no number, for people; null when there is one
 * @param inCart what the cart said itself when it was read
 * @param orders the web orders that count, with a single product only
 */
record Why(
        String sku,
        @Nullable String item,
        @Nullable String listId,
        @Nullable String trouble,
        @Nullable BigDecimal available,
        @Nullable BigDecimal onHand,
        @Nullable BigDecimal onSalesOrders,
        @Nullable BigDecimal webOrders,
        @Nullable BigDecimal safety,
        @Nullable Instant readAt,
        @Nullable BigDecimal inCart,
        Told told,
        List<WebOrders.Taking> orders) {

    private static final String NOT_COUNTED =
            "No active item of QuickBooks whose stock is counted has this SKU as its name, or is linked to it. Link it under"
                    + " Mappings, or run Pull Inventory if it is new in QuickBooks.";

    Why {
        orders = List.copyOf(orders);
    }

    static Why of(Level level, BigDecimal safety, List<WebOrders.Taking> orders) {
        Optional<Counted> item = level.item();
        Optional<Availability> parts = level.availability(safety);
        return new Why(
                level.sku(),
                item.map(Counted::name).orElse(null),
                item.map(Counted::listId).orElse(null),
                item.isPresent() ? null : NOT_COUNTED,
                parts.map(Availability::available).orElse(null),
                parts.map(Availability::onHand).orElse(null),
                parts.map(Availability::onSalesOrders).orElse(null),
                parts.map(Availability::webOrders).orElse(null),
                parts.map(Availability::safety).orElse(null),
                item.map(Counted::readAt).orElse(null),
                level.inCart(),
                level.told(),
                orders);
    }
}
