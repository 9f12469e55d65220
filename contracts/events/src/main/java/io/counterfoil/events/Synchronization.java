package io.counterfoil.events;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a store keeps in step besides orders. All of it is off until somebody switches it on.
 *
 * @param lastUpdateFrom "Last update time": products and customers of the cart that changed before are left alone
 * @param customersFromCart changed customers of the cart are changed in the books
 * @param itemsFromCart changed products of the cart are changed in the books
 * @param customersToCart customers changed in the books are changed in the cart
 * @param stockToCart the cart is told how much there is to sell
 * @param itemsToCart items changed in the books are changed in the cart
 */
public record Synchronization(
        @Nullable Instant lastUpdateFrom,
        Boolean customersFromCart,
        Boolean itemsFromCart,
        Boolean customersToCart,
        Boolean stockToCart,
        Boolean itemsToCart) {

    public static final Synchronization NONE = new Synchronization(null, false, false, false, false, false);

    public Synchronization {
        customersFromCart = Objects.requireNonNullElse(customersFromCart, false);
        itemsFromCart = Objects.requireNonNullElse(itemsFromCart, false);
        customersToCart = Objects.requireNonNullElse(customersToCart, false);
        stockToCart = Objects.requireNonNullElse(stockToCart, false);
        itemsToCart = Objects.requireNonNullElse(itemsToCart, false);
    }

    /** Whether any of it is on. */
    public boolean any() {
        return customersFromCart || itemsFromCart || customersToCart || stockToCart || itemsToCart;
    }
}
