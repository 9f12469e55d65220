package io.counterfoil.queue.operation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that asks for an operation by its name.
 *
 * @param products of On Demand Product Transfer; empty: those of open orders
 */
public record NewOperation(@Nullable String name, List<Product> products) {

    public NewOperation {
        products = products == null ? List.of() : List.copyOf(products);
    }

    /**
     * A product of the shop.
     *
     * @param price null when nobody says one
     */
    public record Product(
            @Nullable String sku,
            @Nullable String name,
            @Nullable BigDecimal price) {}
}
