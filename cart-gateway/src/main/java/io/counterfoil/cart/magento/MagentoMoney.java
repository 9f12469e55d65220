package io.counterfoil.cart.magento;

import io.counterfoil.cart.document.Amounts;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.document.Money;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The amounts of one order in the shop's base currency: the one its books are in. */
final class MagentoMoney {

    private final MagentoDocument document;
    private final Fields order;
    private final Fields more;
    private final Money money;
    private final List<Line> lines;
    private final Amounts amounts;

    MagentoMoney(MagentoDocument document) {
        this.document = document;
        order = document.order();
        more = order.in("extension_attributes");
        money = new Money(order.code("base_currency_code"));
        lines = lines();
        amounts = money.balanced(read());
    }

    Amounts amounts() {
        return amounts;
    }

    List<String> defects() {
        return money.defects();
    }

    private Amounts read() {
        return new Amounts(
                lines,
                discounts(),
                List.of(new Charge(
                        order.code("shipping_description"),
                        order.code("shipping_description"),
                        optional(order, "base_shipping_amount"))),
                fees(),
                money.amount("base_tax_amount", order.amount("base_tax_amount")),
                money.amount("base_grand_total", order.amount("base_grand_total")));
    }

    /**
     * A configurable product stands there twice: the row of the variation has no price and points to the other, which
     * has the variation's SKU. A bundle whose price is the sum of its parts has the prices in the parts.
     */
    private List<Line> lines() {
        List<Fields> items = order.each("items").toList();
        return items.stream()
                .filter(item ->
                        parent(item).isEmpty() ? !pricedByParts(item, items) : parentIsPricedByParts(item, items))
                .map(this::line)
                .toList();
    }

    private static boolean parentIsPricedByParts(Fields part, List<Fields> items) {
        return items.stream()
                .filter(item -> item.code("item_id").equals(parent(part)))
                .anyMatch(item -> pricedByParts(item, items));
    }

    private static boolean pricedByParts(Fields item, List<Fields> items) {
        return item.code("product_type").equals("bundle")
                && items.stream()
                        .filter(part -> parent(part).equals(item.code("item_id")))
                        .anyMatch(part -> part.amount("base_row_total")
                                .filter(amount -> amount.signum() != 0)
                                .isPresent());
    }

    private static String parent(Fields item) {
        return item.code("parent_item_id").equals("0") ? "" : item.code("parent_item_id");
    }

    private Line line(Fields item) {
        return new Line(
                item.code("item_id"),
                item.code("sku"),
                item.code("name"),
                money.exact("qty_ordered", item.amount("qty_ordered")),
                money.amount("base_row_total", item.amount("base_row_total")));
    }

    /** The order's discount is negative. Where prices include tax, the tax in it is stated apart. */
    private List<Charge> discounts() {
        BigDecimal withTax = optional(order, "base_discount_amount").negate();
        BigDecimal discount = withTax.subtract(optional(order, "base_discount_tax_compensation_amount"))
                .subtract(optional(order, "base_shipping_discount_tax_compensation_amnt"));
        String label = Stream.of(order.code("discount_description"), order.code("coupon_code"))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("Discount");
        return money.charge("discount", label, discount);
    }

    private List<Charge> fees() {
        BigDecimal productTax = order.each("items")
                .filter(item -> parent(item).isEmpty())
                .map(item -> optional(item, "base_weee_tax_applied_row_amnt"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal wrapping = Stream.of("gw_base_price", "gw_items_base_price", "gw_card_base_price")
                .map(name -> optional(more, name))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.of(
                        money.charge("product-tax", "Fixed product tax", productTax),
                        money.charge("gift-wrapping", "Gift wrapping", wrapping),
                        taken("gift-card", "Gift card", "base_gift_cards_amount"),
                        taken("store-credit", "Store credit", "base_customer_balance_amount"),
                        taken("reward-points", "Reward points", "base_reward_currency_amount"))
                .flatMap(List::stream)
                .toList();
    }

    private List<Charge> taken(String code, String label, String name) {
        return money.charge(code, label, optional(more, name).negate());
    }

    List<Charge> taxes() {
        return more.each("applied_taxes")
                .map(tax -> new Charge(
                        tax.code("code"),
                        tax.code("title"),
                        money.rounded(tax.amount("base_amount")
                                .or(() -> tax.amount("amount"))
                                .orElse(BigDecimal.ZERO))))
                .toList();
    }

    List<Charge> refunds() {
        return document.memos()
                .map(memo -> new Charge(
                        memo.code("entity_id"),
                        "Credit memo " + memo.code("increment_id"),
                        money.amount("base_grand_total", memo.amount("base_grand_total")),
                        null,
                        new MagentoMemo(memo, lines, money).returned(),
                        MagentoTime.instant(memo, "created_at")
                                .map(made -> LocalDate.ofInstant(made, document.zone()))
                                .orElse(null)))
                .toList();
    }

    private BigDecimal optional(Fields fields, String name) {
        return money.rounded(fields.amount(name).orElse(BigDecimal.ZERO));
    }
}
