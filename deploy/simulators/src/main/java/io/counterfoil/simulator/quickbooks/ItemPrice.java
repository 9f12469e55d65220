package io.counterfoil.simulator.quickbooks;

import java.math.BigDecimal;
import java.util.Optional;

/** What an item costs when the line does not say it; a discount item takes its price away. */
final class ItemPrice {

    private ItemPrice() {}

    static Optional<BigDecimal> price(Entry item) {
        return Amounts.of(item.ret(), "SalesPrice")
                .or(() -> nested(item, "SalesOrPurchase", "Price"))
                .or(() -> nested(item, "SalesAndPurchase", "SalesPrice"))
                .or(() -> Amounts.of(item.ret(), "DiscountRate").map(BigDecimal::negate));
    }

    static Optional<BigDecimal> percent(Entry item) {
        return nested(item, "SalesOrPurchase", "PricePercent")
                .or(() -> Amounts.of(item.ret(), "DiscountRatePercent").map(BigDecimal::negate));
    }

    static Optional<String> description(Entry item) {
        return item.ret()
                .text("SalesDesc")
                .or(() -> item.ret().text("SalesOrPurchase", "Desc"))
                .or(() -> item.ret().text("SalesAndPurchase", "SalesDesc"))
                .or(() -> item.ret().text("ItemDesc"));
    }

    private static Optional<BigDecimal> nested(Entry item, String group, String field) {
        return item.ret().text(group, field).map(BigDecimal::new);
    }
}
