package io.counterfoil.cart.shopify;

import io.counterfoil.cart.document.Amounts;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.document.Money;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.Order.Returned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one order before anything was given back. Where prices include tax, the tax of a line and of shipping is
 * taken out of it: Shopify says of each how much it is.
 */
final class ShopifyMoney {

    private static final String ITEM_TAX = "totalTaxSet";
    private static final String SHIPPING_TAX = "taxAmountSet";

    private final Fields order;
    private final ZoneId zone;
    private final boolean pricesWithTax;
    private final Money money;
    private final Amounts amounts;

    ShopifyMoney(ShopifyDocument document) {
        order = document.order();
        zone = document.zone();
        pricesWithTax = order.node().path("taxesIncluded").asBoolean();
        money = new Money(order.code("currencyCode"));
        amounts = money.balanced(read());
    }

    Amounts amounts() {
        return amounts;
    }

    List<String> defects() {
        return money.defects();
    }

    private Amounts read() {
        List<Fields> items = order.in("lineItems").each("nodes").toList();
        BigDecimal discounts =
                sum(items.stream().flatMap(item -> item.each("discountAllocations")), "allocatedAmountSet");
        BigDecimal duties = sum(items.stream().flatMap(item -> item.each("duties")), "price");
        return new Amounts(
                items.stream().map(this::line).toList(),
                money.charge("discount", "Discount", discounts),
                shippings(),
                Stream.of(
                                money.charge("tip", "Tip", optional(order, "totalTipReceivedSet")),
                                money.charge("duties", "Duties", duties))
                        .flatMap(List::stream)
                        .toList(),
                required("totalTaxSet"),
                required("totalPriceSet"));
    }

    private Line line(Fields item) {
        BigDecimal amount = money.amount("originalTotalSet", amount(item, "originalTotalSet"));
        return new Line(
                item.code("id").replaceFirst("^.*/", ""),
                item.code("sku"),
                item.code("name"),
                money.exact("quantity", item.amount("quantity")),
                amount.subtract(taxIn(item)));
    }

    private List<Charge> shippings() {
        return order.in("shippingLines")
                .each("nodes")
                .filter(line -> !line.node().path("isRemoved").asBoolean())
                .map(line -> new Charge(
                        line.code("code"),
                        line.code("title"),
                        optional(line, "discountedPriceSet").subtract(taxIn(line))))
                .toList();
    }

    private BigDecimal taxIn(Fields line) {
        return pricesWithTax ? sum(line.each("taxLines"), "priceSet") : money.rounded(BigDecimal.ZERO);
    }

    List<Charge> taxes() {
        return order.each("taxLines")
                .map(tax -> new Charge(tax.code("title"), tax.code("title"), optional(tax, "priceSet")))
                .toList();
    }

    List<Charge> refunds() {
        return order.each("refunds")
                .map(refund -> new Charge(
                        refund.code("id").replaceFirst("^.*/", ""),
                        refund.code("note"),
                        optional(refund, "totalRefundedSet"),
                        null,
                        returned(refund),
                        ShopifyCart.instant(refund, "createdAt")
                                .map(made -> LocalDate.ofInstant(made, zone))
                                .orElse(null)))
                .toList();
    }

    /** Null when the refund names no product and no shipping. Duties and tips that went back stay unexplained. */
    private @Nullable Returned returned(Fields refund) {
        List<Fields> items = refund.in("refundLineItems").each("nodes").toList();
        List<Fields> shippings = refund.in("refundShippingLines").each("nodes").toList();
        return items.isEmpty() && shippings.isEmpty()
                ? null
                : new Returned(
                        items.stream().map(this::back).toList(),
                        shippings.stream().map(this::shippingBack).toList(),
                        List.of(),
                        sum(items.stream(), ITEM_TAX).add(sum(shippings.stream(), SHIPPING_TAX)));
    }

    private Line back(Fields item) {
        Fields sold = item.in("lineItem");
        return new Line(
                sold.code("id").replaceFirst("^.*/", ""),
                sold.code("sku"),
                sold.code("name"),
                money.exact("quantity", item.amount("quantity")),
                withoutTax(item, "subtotalSet", ITEM_TAX));
    }

    private Charge shippingBack(Fields line) {
        Fields sold = line.in("shippingLine");
        return new Charge(sold.code("code"), sold.code("title"), withoutTax(line, "subtotalAmountSet", SHIPPING_TAX));
    }

    private BigDecimal withoutTax(Fields line, String amount, String tax) {
        BigDecimal stated = optional(line, amount);
        return pricesWithTax ? stated.subtract(optional(line, tax)) : stated;
    }

    private BigDecimal sum(Stream<Fields> records, String name) {
        return records.map(record -> optional(record, name)).reduce(money.rounded(BigDecimal.ZERO), BigDecimal::add);
    }

    private BigDecimal required(String name) {
        return money.amount(name, amount(order, name));
    }

    private BigDecimal optional(Fields record, String name) {
        return money.rounded(amount(record, name).orElse(BigDecimal.ZERO));
    }

    private static Optional<BigDecimal> amount(Fields record, String name) {
        return record.in(name).in("shopMoney").amount("amount");
    }
}
