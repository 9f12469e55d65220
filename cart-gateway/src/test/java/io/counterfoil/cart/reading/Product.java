package io.counterfoil.cart.reading;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product of a pretended shop, whatever its dialect.
 *
 * @param quantity null: not counted
 */
public record Product(
        long id,
        String sku,
        String name,
        String description,
        BigDecimal price,
        @Nullable BigDecimal quantity,
        boolean active,
        Instant changed) {

    public Product stocked(BigDecimal now) {
        return new Product(id, sku, name, description, price, now, active, changed);
    }

    public Product priced(BigDecimal now) {
        return new Product(id, sku, name, description, now, quantity, active, changed);
    }

    public Product named(String now) {
        return new Product(id, sku, now, description, price, quantity, active, changed);
    }

    public Product described(String now) {
        return new Product(id, sku, name, now, price, quantity, active, changed);
    }

    public Product coded(String now) {
        return new Product(id, now, name, description, price, quantity, active, changed);
    }

    public Product changed(Instant at) {
        return new Product(id, sku, name, description, price, quantity, active, at);
    }
}
