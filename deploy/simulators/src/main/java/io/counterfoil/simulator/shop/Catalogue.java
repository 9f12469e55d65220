package io.counterfoil.simulator.shop;

import java.math.BigDecimal;
import java.util.List;

/** What the shop sells in its generated orders. */
public final class Catalogue {

    static final List<Product> PRODUCTS = List.of(
            new Product(44, "FX-MUG", "Enamel mug", new BigDecimal("19.99")),
            new Product(45, "FX-NAIL", "Copper nail, single", new BigDecimal("0.333")),
            new Product(46, "FX-SOFA", "Sofa \"Lund\" 2\u00bd seats", new BigDecimal("1099.50")),
            new Product(48, "FX-BREAD", "Rye bread & butter", new BigDecimal("4.25")),
            new Product(201, "CF-LAMP", "Desk lamp", new BigDecimal("34.90")),
            new Product(202, "CF-ROPE", "Hemp rope, by the metre", new BigDecimal("1.125")),
            new Product(203, "CF-CHAIR", "Folding chair", new BigDecimal("59.00")),
            new Product(204, "CF-BOOK", "Ledger, caf\u00e9 edition", new BigDecimal("12.75")),
            new Product(205, "CF-CARD", "Gift card stock <A6>", new BigDecimal("0.85")),
            new Product(206, "CF-INK", "Ink, 30 ml", new BigDecimal("8.40")));

    /** Something with a price, which may be finer than a cent. */
    record Product(long id, String sku, String name, BigDecimal price) {}

    private Catalogue() {}

    /** The SKUs that a bookkeeper has already made items for; the others are not in QuickBooks. */
    public static List<String> knownToBookkeeper() {
        return PRODUCTS.stream()
                .map(Product::sku)
                .filter(sku -> !sku.equals("CF-CARD") && !sku.equals("CF-INK"))
                .toList();
    }
}
