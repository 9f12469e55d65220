package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.document.Amounts;
import io.counterfoil.cart.document.Money;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.Order.Returned;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one order, in the order's own currency. Lines, vouchers, shipping and wrapping without tax; the tax is
 * what the total with tax is more than the total without: parts with tax miss the total by cents.
 */
final class PrestaMoney {

    private final PrestaDocument document;
    private final Xml order;
    private final String currency;
    private final Money money;
    private final Amounts amounts;

    PrestaMoney(PrestaDocument document) {
        this.document = document;
        order = document.order();
        currency = document.currency().map(record -> record.text("iso_code")).orElse("");
        money = new Money(currency);
        amounts = read();
    }

    String currency() {
        return currency;
    }

    Amounts amounts() {
        return amounts;
    }

    List<String> defects() {
        return money.defects();
    }

    private Amounts read() {
        BigDecimal total = amount(order, "total_paid_tax_incl");
        BigDecimal tax = total.subtract(amount(order, "total_paid_tax_excl"));
        return money.balanced(new Amounts(
                lines(),
                discounts(),
                List.of(new Charge(order.text("id_carrier"), "Shipping", amount(order, "total_shipping_tax_excl"))),
                money.charge("gift-wrapping", "Gift wrapping", amount(order, "total_wrapping_tax_excl")),
                tax,
                total));
    }

    private List<Line> lines() {
        List<Xml> details = document.details().toList();
        long rows = order.in("associations").flatMap(all -> all.in("order_rows")).stream()
                .flatMap(list -> list.each("order_row"))
                .count();
        if (rows != details.size()) {
            money.defect("PrestaShop gave " + details.size() + " of the " + rows + " lines of this order.");
        }
        return details.stream().map(this::line).toList();
    }

    private Line line(Xml detail) {
        return new Line(
                detail.text("id"),
                detail.text("product_reference"),
                detail.text("product_name"),
                money.exact("product_quantity", detail.amount("product_quantity")),
                amount(detail, "total_price_tax_excl"));
    }

    /** The vouchers by name when they come to the order's whole discount; they have fractions of a cent. */
    private List<Charge> discounts() {
        BigDecimal all = amount(order, "total_discounts_tax_excl");
        List<Charge> vouchers = document.cartRules()
                .filter(rule -> !rule.text("deleted").equals("1"))
                .map(rule -> new Charge(rule.text("id_cart_rule"), rule.text("name"), amount(rule, "value_tax_excl")))
                .filter(voucher -> voucher.amount().signum() != 0)
                .toList();
        BigDecimal named = vouchers.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return named.compareTo(all) == 0 ? vouchers : money.charge("discount", "Discount", all);
    }

    /** The rates that took part; PrestaShop says of each line which, but not how much of each. */
    List<Charge> taxes() {
        return amounts.tax().signum() == 0 ? List.of() : List.of(new Charge(taxNames(), taxNames(), amounts.tax()));
    }

    private String taxNames() {
        return document.details()
                .flatMap(PrestaDocument::taxes)
                .map(tax -> tax.text("id"))
                .distinct()
                .flatMap(id -> document.named(Resource.TAXES, id).stream())
                .map(tax -> PrestaDocument.words(tax, "name"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("Tax");
    }

    /** With tax, as it went back to the buyer. */
    List<Charge> refunds() {
        return document.slips()
                .map(slip -> new Charge(
                        slip.text("id"),
                        "Credit slip " + slip.text("id"),
                        Stream.of("total_products_tax_incl", "total_shipping_tax_incl")
                                .map(name -> amount(slip, name))
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        null,
                        returned(slip),
                        ShopTime.read(slip.text("date_add"))
                                .map(LocalDateTime::toLocalDate)
                                .orElse(null)))
                .toList();
    }

    /** Null when the slip names no product and no shipping. */
    private @Nullable Returned returned(Xml slip) {
        List<Line> lines = slip.in("associations").flatMap(all -> all.in("order_slip_details")).stream()
                .flatMap(details -> details.each("order_slip_detail"))
                .filter(detail -> detail.amount("product_quantity")
                                .orElse(BigDecimal.ZERO)
                                .signum()
                        > 0)
                .map(this::back)
                .toList();
        BigDecimal shipping = amount(slip, "total_shipping_tax_excl");
        BigDecimal tax = Stream.of("products", "shipping")
                .map(part -> amount(slip, "total_" + part + "_tax_incl")
                        .subtract(amount(slip, "total_" + part + "_tax_excl")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return lines.isEmpty() && shipping.signum() == 0
                ? null
                : new Returned(
                        lines,
                        shipping.signum() == 0
                                ? List.of()
                                : List.of(new Charge(order.text("id_carrier"), "Shipping", shipping)),
                        List.of(),
                        tax);
    }

    private Line back(Xml slipDetail) {
        Optional<Xml> bought = document.details()
                .filter(detail -> detail.text("id").equals(slipDetail.text("id_order_detail")))
                .findFirst();
        return new Line(
                slipDetail.text("id"),
                bought.map(detail -> detail.text("product_reference")).orElse(""),
                bought.map(detail -> detail.text("product_name")).orElse(""),
                money.exact("product_quantity", slipDetail.amount("product_quantity")),
                amount(slipDetail, "amount_tax_excl"));
    }

    private BigDecimal amount(Xml record, String name) {
        return money.amount(name, record.amount(name));
    }
}
