package io.counterfoil.cart.bigcommerce;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The items of a product: its variants, or itself when it has no options. Its first variant is always there. */
final class BigItems {

    private BigItems() {}

    static Stream<CartItem> of(Fields product) {
        List<Fields> variants = product.each("variants")
                .filter(variant -> variant.each("option_values").findAny().isPresent())
                .toList();
        return variants.isEmpty()
                ? Stream.of(item(
                        product,
                        product.code("id"),
                        product.code("sku"),
                        product.code("name"),
                        product.amount("price").orElse(null),
                        counted(product, "product", product)))
                : variants.stream().map(variant -> item(product, variant));
    }

    private static CartItem item(Fields product, Fields variant) {
        String choices = variant.each("option_values")
                .map(option -> option.code("label"))
                .collect(Collectors.joining(", "));
        return item(
                product,
                product.code("id") + ":" + variant.code("id"),
                variant.code("sku"),
                product.code("name") + " - " + choices,
                variant.amount("price").or(() -> product.amount("price")).orElse(null),
                counted(product, "variant", variant));
    }

    private static @Nullable BigDecimal counted(Fields product, String by, Fields record) {
        return product.code("inventory_tracking").equals(by)
                ? record.amount("inventory_level").orElse(null)
                : null;
    }

    private static CartItem item(
            Fields product,
            String id,
            String sku,
            String name,
            @Nullable BigDecimal price,
            @Nullable BigDecimal quantity) {
        return new CartItem(
                id,
                sku,
                name,
                product.code("description"),
                price,
                quantity,
                product.node().path("is_visible").asBoolean(),
                BigTime.iso(product, "date_modified").orElse(null));
    }

    /** What differs; of a variant its SKU and price only, the rest is its product's. */
    static ObjectNode differences(CartItem present, CartItem wanted) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        put(changes, "sku", present.sku(), wanted.sku());
        BigDecimal price = wanted.price();
        BigDecimal now = present.price();
        if (price != null && (now == null || now.compareTo(price) != 0)) {
            changes.put("price", price);
        }
        if (!String.valueOf(present.cartItemId()).contains(":")) {
            put(changes, "name", present.name(), wanted.name());
            put(changes, "description", present.description(), wanted.description());
            if (present.active() != wanted.active()) {
                changes.put("is_visible", wanted.active());
            }
        }
        return changes;
    }

    private static void put(ObjectNode changes, String field, String present, String wanted) {
        if (!wanted.isEmpty() && !wanted.equals(present)) {
            changes.put(field, wanted);
        }
    }
}
