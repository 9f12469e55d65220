package io.counterfoil.events;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product as a cart has it. A variation is an item of its own.
 *
 * @param cartItemId {@code parent:variation} for a variation; null: not yet in the cart
 * @param price what is asked for one, without a time-limited reduction; null: the cart does not say
 * @param quantity what the cart says is there; null: it does not count this product
 * @param active whether it can be bought
 */
public record CartItem(
        @Nullable String cartItemId,
        String sku,
        String name,
        String description,
        @Nullable BigDecimal price,
        @Nullable BigDecimal quantity,
        boolean active,
        @Nullable Instant modifiedAt) {}
