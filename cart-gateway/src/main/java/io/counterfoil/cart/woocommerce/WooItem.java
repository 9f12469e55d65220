package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A product or a variation of WooCommerce. */
record WooItem(Fields product) {

    private static final String NO_PARENT = "0";

    static boolean hasVariations(JsonNode product) {
        return product.path("type").asText().equals("variable");
    }

    CartItem read() {
        return read(product.text("name"));
    }

    /** A variation's own name says only how it differs. */
    CartItem variationOf(Fields parent) {
        String choices = product.each("attributes")
                .map(choice -> choice.text("option"))
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(", "));
        return read(choices.isEmpty() ? parent.text("name") : parent.text("name") + " - " + choices);
    }

    private CartItem read(String name) {
        return new CartItem(
                id(product),
                product.text("sku"),
                name,
                product.code("description"),
                product.amount("regular_price").orElse(null),
                stock(),
                product.code("status").equals("publish"),
                product.instant("date_modified_gmt").orElse(null));
    }

    /** Null when it is not counted, or with its parent. */
    @Nullable
    BigDecimal stock() {
        return product.code("manage_stock").equals("true")
                ? product.amount("stock_quantity").orElse(null)
                : null;
    }

    static String id(Fields product) {
        String parent = product.code("parent_id");
        return parent.isEmpty() || parent.equals(NO_PARENT) ? product.code("id") : parent + ":" + product.code("id");
    }

    static String route(String cartItemId) {
        String[] parts = cartItemId.split(":", 2);
        return parts.length < 2
                ? WooCatalogue.PRODUCTS + "/" + parts[0]
                : WooCatalogue.PRODUCTS + "/" + parts[0] + "/variations/" + parts[1];
    }

    /** What differs; a variation's name is made of its choices and is not written. */
    static ObjectNode differences(CartItem present, CartItem wanted) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        boolean variation = String.valueOf(present.cartItemId()).contains(":");
        put(changes, "sku", present.sku(), wanted.sku());
        if (!variation) {
            put(changes, "name", present.name(), wanted.name());
        }
        put(changes, "description", present.description(), wanted.description());
        BigDecimal price = wanted.price();
        BigDecimal now = present.price();
        if (price != null && (now == null || now.compareTo(price) != 0)) {
            changes.put("regular_price", price.toPlainString());
        }
        if (present.active() != wanted.active()) {
            changes.put("status", wanted.active() ? "publish" : "private");
        }
        return changes;
    }

    private static void put(ObjectNode changes, String field, String present, String wanted) {
        if (!wanted.isEmpty() && !wanted.equals(present)) {
            changes.put(field, wanted);
        }
    }
}
