package io.counterfoil.cart.shopify;

import io.counterfoil.cart.document.Fields;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.util.Optional;

/** A variant of Shopify; a product without options has one, with a name that nobody gave it. */
record ShopifyItem(Fields variant) {

    private static final String NO_CHOICE = "Default Title";

    CartItem read() {
        Fields product = variant.in("product");
        return new CartItem(
                number(product.code("id")) + ":" + number(variant.code("id")),
                variant.code("sku"),
                alone() ? product.code("title") : product.code("title") + " - " + variant.code("title"),
                product.code("descriptionHtml"),
                variant.amount("price").orElse(null),
                available().orElse(null),
                product.code("status").equals("ACTIVE"),
                ShopifyCart.instant(variant, "updatedAt").orElse(null));
    }

    /** Whether it is its product's only one, so that the product's name and text are its own. */
    boolean alone() {
        return variant.code("title").equals(NO_CHOICE);
    }

    boolean tracked() {
        return variant.in("inventoryItem").node().path("tracked").asBoolean();
    }

    String inventoryItem() {
        return variant.in("inventoryItem").code("id");
    }

    /** At the location that was asked for; empty when it is not stocked there or not tracked. */
    Optional<BigDecimal> available() {
        return tracked()
                ? variant.in("inventoryItem")
                        .in("inventoryLevel")
                        .each("quantities")
                        .filter(quantity -> quantity.code("name").equals("available"))
                        .findFirst()
                        .flatMap(quantity -> quantity.amount("quantity"))
                : Optional.empty();
    }

    static String number(String gid) {
        return gid.replaceFirst("^.*/", "");
    }

    static String gid(String kind, String number) {
        return "gid://shopify/" + kind + "/" + number;
    }
}
