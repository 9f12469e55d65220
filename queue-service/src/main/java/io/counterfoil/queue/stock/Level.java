package io.counterfoil.queue.stock;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product of a shop.
 *
 * @param cartItemId null: not seen in the cart, or there more than once
 * @param inCart what the cart said is there; null: it did not
 * @param item what it stands for in the books; empty: nothing that is counted there
 * @param webOrders how many the web orders take that the item's numbers do not know
 */
record Level(
        String sku,
        @Nullable String cartItemId,
        @Nullable BigDecimal inCart,
        Optional<Counted> item,
        BigDecimal webOrders,
        Told told) {

    Optional<Availability> availability(BigDecimal safety) {
        return item.map(counted -> new Availability(counted.onHand(), counted.onSalesOrders(), webOrders, safety));
    }

    /** What is in the shop now, as far as we know. */
    private Optional<BigDecimal> known() {
        return Optional.ofNullable(told.quantity()).or(() -> Optional.ofNullable(inCart));
    }

    boolean changes(BigDecimal value) {
        return known().filter(quantity -> quantity.compareTo(value) != 0).isPresent();
    }

    /** Takes it off the shelf. */
    boolean zeroes(BigDecimal value) {
        return value.signum() == 0
                && known().filter(quantity -> quantity.signum() == 0).isEmpty();
    }
}
