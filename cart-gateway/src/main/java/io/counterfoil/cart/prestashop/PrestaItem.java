package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.document.Xml;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A product of PrestaShop with what belongs to it. A product with combinations is not sold itself.
 *
 * @param stock its rows of stock, one a combination and one for all
 * @param choices the names of attributes by their ids
 */
record PrestaItem(Xml product, List<Xml> combinations, List<Xml> stock, Map<String, String> choices, ZoneId zone) {

    static final String NO_COMBINATION = "0";

    Stream<CartItem> items() {
        return combinations.isEmpty()
                ? Stream.of(item(product.text("id"), product.text("reference"), name(), price(), NO_COMBINATION))
                : combinations.stream().map(this::item);
    }

    private CartItem item(Xml combination) {
        String id = product.text("id") + ":" + combination.text("id");
        return item(
                id,
                combination.text("reference"),
                name(combination),
                price().map(price -> price.add(combination.amount("price").orElse(BigDecimal.ZERO))),
                combination.text("id"));
    }

    private CartItem item(String id, String sku, String name, Optional<BigDecimal> price, String combination) {
        return new CartItem(
                id,
                sku,
                name,
                PrestaDocument.words(product, "description"),
                price.orElse(null),
                stock.stream()
                        .filter(row -> row.text("id_product_attribute").equals(combination))
                        .findFirst()
                        .flatMap(row -> row.amount("quantity"))
                        .orElse(null),
                product.text("active").equals("1"),
                ShopTime.read(product.text("date_upd"), zone).orElse(null));
    }

    private String name() {
        return PrestaDocument.words(product, "name");
    }

    private Optional<BigDecimal> price() {
        return product.amount("price");
    }

    private String name(Xml combination) {
        String chosen =
                choices(combination).map(choices::get).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return chosen.isEmpty() ? name() : name() + " - " + chosen;
    }

    static Stream<String> choices(Xml combination) {
        return combination.in("associations").flatMap(all -> all.in("product_option_values")).stream()
                .flatMap(values -> values.each("product_option_value"))
                .map(value -> value.text("id"));
    }
}
