package io.counterfoil.cart.woocommerce;

import io.counterfoil.cart.document.Cents;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one order. Lines count before coupons and without tax, whatever prices the shop shows; the tax is the
 * order's own total, because rounded lines and rates may miss it by cents. {@code price} is a float and is not used.
 */
final class WooMoney {

    private static final String NO_CENTS =
            "The shop gives amounts in %s without their cents (a setting for the number of"
                    + " decimals in WooCommerce). Correct the setting, then save the order in the shop once more.";

    private final Fields order;
    private final Cents cents;
    private final List<String> defects = new ArrayList<>();
    private final List<Line> lines;
    private final List<Charge> discounts;
    private final List<Charge> shippings;
    private final List<Charge> fees;
    private final List<Charge> taxes;
    private final List<Charge> refunds;
    private final BigDecimal tax;
    private final BigDecimal total;

    WooMoney(Fields order) {
        this.order = order;
        cents = Cents.of(order.code("currency"));
        lines = order.each("line_items").map(this::line).toList();
        BigDecimal reduction = sum("line_items", "subtotal").subtract(sum("line_items", "total"));
        discounts = discounts(reduction);
        shippings = charges("shipping_lines", "method_id", "method_title");
        fees = fees(reduction);
        taxes = order.each("tax_lines").map(this::taxRate).toList();
        refunds = order.each("refunds").map(this::refund).toList();
        tax = amount(order, "total_tax");
        total = amount(order, "total");
        if (cutOff() || roundedTotal()) {
            defects.add(NO_CENTS.formatted(cents.currency()));
        }
    }

    List<Line> lines() {
        return lines;
    }

    List<Charge> discounts() {
        return discounts;
    }

    List<Charge> shippings() {
        return shippings;
    }

    List<Charge> fees() {
        return fees;
    }

    List<Charge> taxes() {
        return taxes;
    }

    List<Charge> refunds() {
        return refunds;
    }

    BigDecimal tax() {
        return tax;
    }

    BigDecimal total() {
        return total;
    }

    List<String> defects() {
        return defects;
    }

    private Line line(Fields line) {
        return new Line(
                line.code("id"),
                line.text("sku"),
                line.text("name"),
                readable(line, "quantity"),
                amount(line, "subtotal"),
                tax(line, "subtotal_tax"));
    }

    /** The coupons when they explain the whole reduction; an order edited by hand has a reduction without coupons. */
    private List<Charge> discounts(BigDecimal reduction) {
        List<Charge> coupons = order.each("coupon_lines")
                .map(coupon -> charge(coupon, "code", "code", "discount", "discount_tax"))
                .filter(coupon -> coupon.amount().signum() != 0)
                .toList();
        if (total(coupons).compareTo(reduction) == 0) {
            return coupons;
        }
        return reduction.signum() > 0
                ? List.of(new Charge("discount", "Discount", cents.normal(reduction), reducedTax()))
                : List.of();
    }

    /** The shop's fees; with them lines whose price was raised by hand, which is no discount. */
    private List<Charge> fees(BigDecimal reduction) {
        Stream<Charge> raised = reduction.signum() < 0
                ? Stream.of(new Charge(
                        "price-change",
                        "Price change",
                        cents.normal(reduction.negate()),
                        reducedTax().negate()))
                : Stream.of();
        return Stream.concat(charges("fee_lines", "id", "name").stream(), raised)
                .toList();
    }

    private List<Charge> charges(String list, String code, String label) {
        return order.each(list)
                .map(line -> charge(line, code, label, "total", "total_tax"))
                .toList();
    }

    private Charge charge(Fields line, String code, String label, String amount, String tax) {
        return new Charge(line.text(code), line.text(label), amount(line, amount), tax(line, tax));
    }

    private Charge taxRate(Fields rate) {
        BigDecimal both = amount(rate, "tax_total").add(amount(rate, "shipping_tax_total"));
        return new Charge(rate.text("rate_code"), rate.text("label"), both);
    }

    /** WooCommerce writes what went back to the buyer with a minus sign. */
    private Charge refund(Fields refund) {
        return new Charge(
                refund.code("id"),
                refund.text("reason"),
                amount(refund, "total").negate(),
                null,
                WooRefunds.of(refund, this::amount),
                WooRefunds.day(refund));
    }

    private BigDecimal amount(Fields fields, String name) {
        return cents.normal(readable(fields, name));
    }

    /** Only whether it is taxed is relied on: the parts of a tax may miss the whole by cents. */
    private @Nullable BigDecimal tax(Fields fields, String name) {
        return fields.amount(name).map(cents::normal).orElse(null);
    }

    private BigDecimal readable(Fields fields, String name) {
        return fields.amount(name).orElseGet(() -> {
            defects.add("The cart gave no readable number as \"" + name + "\" of this order.");
            return BigDecimal.ZERO;
        });
    }

    private BigDecimal sum(String list, String name) {
        return order.each(list).flatMap(line -> line.amount(name).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal reducedTax() {
        return cents.normal(sum("line_items", "subtotal_tax").subtract(sum("line_items", "total_tax")));
    }

    private static BigDecimal total(List<Charge> charges) {
        return charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** WooCommerce rounds what it answers to the decimals that the shop shows today. */
    private boolean cutOff() {
        Stream<BigDecimal> ofLines = Stream.of("subtotal", "total")
                .flatMap(name -> order.each("line_items").flatMap(line -> line.amount(name).stream()));
        Stream<BigDecimal> ofOrder = Stream.of("total", "total_tax").flatMap(name -> order.amount(name).stream());
        return Stream.concat(ofOrder, ofLines).anyMatch(cents::cutOff);
    }

    /** Such a shop asked for more decimals (dp) gives them back for the parts, but not for the total. */
    private boolean roundedTotal() {
        Stream<BigDecimal> parts = Stream.concat(
                lines.stream().map(Line::amount),
                Stream.concat(shippings.stream(), fees.stream()).map(Charge::amount));
        return cents.digits() > 0
                && Cents.whole(total)
                && Cents.whole(tax)
                && !parts.allMatch(Cents::whole)
                && partsTotal().compareTo(total) != 0;
    }

    private BigDecimal partsTotal() {
        BigDecimal ofLines = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return ofLines.subtract(total(discounts))
                .add(total(shippings))
                .add(total(fees))
                .add(tax);
    }
}
