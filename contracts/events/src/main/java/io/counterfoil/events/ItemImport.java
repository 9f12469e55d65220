package io.counterfoil.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a person entered when choosing a product of the cart for the books.
 *
 * @param code the item's name in the books; null: its SKU
 * @param cost what one costs to buy; null: not said
 * @param stockLevel how many there are to begin with; null: not said
 */
public record ItemImport(
        @Nullable String code,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal stockLevel) {}
