package io.counterfoil.cart.magento;

import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.document.Money;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.Order.Returned;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a credit memo was for, in the base currency. Its rows, and its shipping, count before their discounts; a discount
 * on prices that include tax has tax in it, which is stated apart.
 *
 * @param sold the lines of the order: of a product that stands there twice, the memo has both rows, too
 */
record MagentoMemo(Fields memo, List<Line> sold, Money money) {

    /** Null when the memo names nothing: only a sum went back. */
    @Nullable
    Returned returned() {
        List<Line> lines = rows().map(this::line).toList();
        List<Charge> shippings = money.charge("shipping", "Shipping", shipping());
        return lines.isEmpty() && shippings.isEmpty()
                ? null
                : new Returned(lines, shippings, fees(), amount(memo, "base_tax_amount"));
    }

    /** Rows of products that were not given back are there with no quantity. */
    private Stream<Fields> rows() {
        return memo.each("items")
                .filter(row -> row.amount("qty").orElse(BigDecimal.ZERO).signum() > 0)
                .filter(row -> sold.stream().anyMatch(line -> line.lineId().equals(row.code("order_item_id"))));
    }

    private Line line(Fields row) {
        return new Line(
                row.code("order_item_id"),
                row.code("sku"),
                row.code("name"),
                row.amount("qty").orElse(BigDecimal.ONE),
                amount(row, "base_row_total")
                        .subtract(amount(row, "base_discount_amount"))
                        .add(amount(row, "base_discount_tax_compensation_amount")));
    }

    /** The memo's discount is negative, and all of it: what is not of a row is of the shipping. */
    private BigDecimal shipping() {
        BigDecimal ofRows = memo.each("items")
                .map(row -> amount(row, "base_discount_amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return amount(memo, "base_shipping_amount")
                .add(amount(memo, "base_discount_amount").add(ofRows))
                .add(amount(memo, "base_shipping_discount_tax_compensation_amnt"));
    }

    /** What the merchant added or kept by hand, and taxes of a fixed amount. */
    private List<Charge> fees() {
        BigDecimal adjustment =
                amount(memo, "base_adjustment_positive").subtract(amount(memo, "base_adjustment_negative"));
        BigDecimal productTax = rows().map(row -> amount(row, "base_weee_tax_applied_row_amnt"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.of(
                        money.charge("adjustment", "Adjustment", adjustment),
                        money.charge("product-tax", "Fixed product tax", productTax))
                .flatMap(List::stream)
                .toList();
    }

    private BigDecimal amount(Fields fields, String name) {
        return money.rounded(fields.amount(name).orElse(BigDecimal.ZERO));
    }
}
