package io.counterfoil.admin.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.rest.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation by its name.
 *
 * @param products of On Demand Product Transfer; null or empty: those of pending and held orders
 */
record NewOperation(@Nullable String name, @Nullable List<Product> products) {

    private static final int LONGEST = 100;
    private static final int MOST = 1_000;

    String checkedJson() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", Input.line("name", name, LONGEST));
        if (products != null) {
            Input.atMost("products", products, MOST).forEach(product -> product.into(body.withArray("products")));
        }
        return body.toString();
    }

    /** A product of the shop. */
    record Product(
            @Nullable String sku,
            @Nullable String name,
            @Nullable BigDecimal price) {

        private void into(ArrayNode list) {
            list.addObject()
                    .put("sku", Input.line("products.sku", sku, LONGEST))
                    .put("name", name)
                    .put("price", price);
        }
    }
}
