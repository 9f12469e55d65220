package io.counterfoil.cart.reading;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many there are of an item from now on.
 *
 * @param id of this write; the same when it is tried again
 * @param cartItemId null: the item is found by its SKU
 */
public record StockWrite(UUID id, @Nullable String cartItemId, String sku, BigDecimal quantity) {}
