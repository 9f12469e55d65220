package io.counterfoil.cart.bigcommerce;

import io.counterfoil.cart.document.Amounts;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.document.Money;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The amounts of one order, without tax where there is a choice. */
final class BigMoney {

    private final BigDocument document;
    private final Fields order;
    private final Money money;
    private final Amounts amounts;

    BigMoney(BigDocument document) {
        this.document = document;
        order = document.order();
        money = new Money(order.code("currency_code"));
        amounts = money.balanced(read());
    }

    Amounts amounts() {
        return amounts;
    }

    List<String> defects() {
        return money.defects();
    }

    /**
     * Gift certificates and store credit pay for some of an order. Nothing says whether the total has fallen by them, so
     * they count when the parts come to it with them and not without.
     */
    private Amounts read() {
        Amounts sold = sold();
        List<Charge> paid = Stream.of(
                        money.charge(
                                "gift-certificate",
                                "Gift certificate",
                                optional("gift_certificate_amount").negate()),
                        money.charge(
                                "store-credit",
                                "Store credit",
                                optional("store_credit_amount").negate()))
                .flatMap(List::stream)
                .toList();
        Amounts less = sold.withFees(paid);
        return less.missing().signum() == 0 ? less : sold;
    }

    private Amounts sold() {
        return new Amounts(
                document.products().stream().map(this::line).toList(),
                Stream.of(coupons(), money.charge("discount", "Discount", optional("discount_amount")))
                        .flatMap(List::stream)
                        .toList(),
                List.of(new Charge("shipping", "Shipping", optional("shipping_cost_ex_tax"))),
                Stream.of(
                                money.charge("handling", "Handling", optional("handling_cost_ex_tax")),
                                money.charge("gift-wrapping", "Gift wrapping", optional("wrapping_cost_ex_tax")))
                        .flatMap(List::stream)
                        .toList(),
                money.amount("total_tax", order.amount("total_tax")),
                money.amount("total_inc_tax", order.amount("total_inc_tax")));
    }

    private Line line(Fields product) {
        return new Line(
                product.code("id"),
                product.code("sku"),
                product.code("name"),
                money.exact("quantity", product.amount("quantity")),
                money.amount("total_ex_tax", product.amount("total_ex_tax")));
    }

    /** By code when they come to what the order says. */
    private List<Charge> coupons() {
        BigDecimal all = optional("coupon_discount");
        List<Charge> named = document.coupons().stream()
                .flatMap(coupon ->
                        money.charge(coupon.code("code"), coupon.code("code"), amount(coupon, "discount")).stream())
                .toList();
        BigDecimal sum = named.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(all) == 0 ? named : money.charge("coupon", "Coupon", all);
    }

    List<Charge> taxes() {
        return money.charge("tax", "Tax", amounts.tax());
    }

    List<Charge> refunds() {
        return document.refunds().stream()
                .map(refund -> new Charge(
                        refund.code("id"),
                        refund.code("reason"),
                        amount(refund, "total_amount"),
                        null,
                        new BigRefund(refund, document.products(), money).returned(),
                        BigTime.iso(refund, "created")
                                .map(made -> LocalDate.ofInstant(made, document.zone()))
                                .orElse(null)))
                .toList();
    }

    private BigDecimal optional(String name) {
        return amount(order, name);
    }

    private BigDecimal amount(Fields record, String name) {
        return money.rounded(record.amount(name).orElse(BigDecimal.ZERO));
    }
}
