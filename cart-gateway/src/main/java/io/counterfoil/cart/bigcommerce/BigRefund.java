package io.counterfoil.cart.bigcommerce;

import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.document.Money;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.Order.Returned;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a refund was for. Of a product it says how many, seldom how much; so its share of the order's line counts, and all
 * that is said is believed only when it comes to what went back without tax. A refund of one thing alone is of that.
 *
 * @param products the order's
 */
record BigRefund(Fields refund, List<Fields> products, Money money) {

    private static final int EXACT = 10;

    /** Null when only the sum is sure. */
    @Nullable
    Returned returned() {
        List<Fields> named =
                refund.each("items").filter(item -> !isOfTheOrder(item)).toList();
        if (named.isEmpty()
                || !named.stream()
                        .allMatch(item -> isKnown(item) && amount(item).isPresent())) {
            return null;
        }
        BigDecimal said = refund.each("items")
                .map(item -> amount(item).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (said.compareTo(withoutTax()) == 0) {
            return returned(named, Optional.empty());
        }
        boolean alone = refund.each("items").count() == 1;
        return alone && withoutTax().signum() > 0 ? returned(named, Optional.of(withoutTax())) : null;
    }

    /** An amount that is of nothing in particular. */
    private static boolean isOfTheOrder(Fields item) {
        return item.code("item_type").equals("ORDER");
    }

    private static boolean isKnown(Fields item) {
        return item.code("item_type").matches("PRODUCT|SHIPPING|HANDLING|GIFT_WRAPPING|FEE");
    }

    private Returned returned(List<Fields> named, Optional<BigDecimal> all) {
        return new Returned(
                of(named, "PRODUCT").map(item -> line(item, all)).toList(),
                of(named, "SHIPPING").map(item -> charge(item, "Shipping", all)).toList(),
                Stream.of(
                                of(named, "HANDLING").map(item -> charge(item, "Handling", all)),
                                of(named, "GIFT_WRAPPING").map(item -> charge(item, "Gift wrapping", all)),
                                of(named, "FEE").map(item -> charge(item, "Fee", all)))
                        .flatMap(charges -> charges)
                        .toList(),
                rounded(refund, "total_tax"));
    }

    private static Stream<Fields> of(List<Fields> items, String type) {
        return items.stream().filter(item -> item.code("item_type").equals(type));
    }

    private Line line(Fields item, Optional<BigDecimal> all) {
        Optional<Fields> product = product(item);
        return new Line(
                item.code("item_id"),
                product.map(sold -> sold.code("sku")).orElse(""),
                product.map(sold -> sold.code("name")).orElse(""),
                item.amount("quantity").orElse(BigDecimal.ONE),
                all.or(() -> amount(item)).orElse(BigDecimal.ZERO));
    }

    private Charge charge(Fields item, String label, Optional<BigDecimal> all) {
        return new Charge(
                label.toLowerCase(Locale.ROOT).replace(' ', '-'),
                label,
                all.or(() -> amount(item)).orElse(BigDecimal.ZERO));
    }

    private Optional<BigDecimal> amount(Fields item) {
        return item.amount("requested_amount").map(money::rounded).or(() -> share(item));
    }

    /** So many of the line's. */
    private Optional<BigDecimal> share(Fields item) {
        return item.code("item_type").equals("PRODUCT")
                ? product(item).flatMap(sold -> sold.amount("quantity")
                        .filter(quantity -> quantity.signum() > 0)
                        .flatMap(quantity -> sold.amount("total_ex_tax").flatMap(total -> item.amount("quantity")
                                .map(back -> money.rounded(
                                        total.multiply(back).divide(quantity, EXACT, RoundingMode.HALF_UP))))))
                : Optional.empty();
    }

    private Optional<Fields> product(Fields item) {
        return products.stream()
                .filter(product -> product.code("id").equals(item.code("item_id")))
                .findFirst();
    }

    private BigDecimal withoutTax() {
        return rounded(refund, "total_amount").subtract(rounded(refund, "total_tax"));
    }

    private BigDecimal rounded(Fields fields, String name) {
        return money.rounded(fields.amount(name).orElse(BigDecimal.ZERO));
    }
}
