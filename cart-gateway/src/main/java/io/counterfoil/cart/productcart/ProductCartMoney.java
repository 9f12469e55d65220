package io.counterfoil.cart.productcart;

import io.counterfoil.cart.document.Amount;
import io.counterfoil.cart.document.Amounts;
import io.counterfoil.cart.document.Money;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The amounts of one order. The lines are reckoned here: a product's {@code Total} leaves its quantity discount in. A
 * value of exactly -1 reaches us as 1, which shows as parts that miss the total.
 */
final class ProductCartMoney {

    private static final String PRICES_WITH_VAT =
            "The prices of this order include VAT (%s), and ProductCart does not say how much of it is in each line."
                    + " Enter the order by hand.";

    private final Xml order;
    private final Money money;
    private final List<Xml> products;
    private final Amounts amounts;

    ProductCartMoney(Xml order, String currency) {
        this.order = order;
        money = new Money(currency);
        products = order.in("ShoppingCart").flatMap(cart -> cart.in("ProductsOrdered")).stream()
                .flatMap(ordered -> ordered.each("Product"))
                .toList();
        amounts = money.balanced(read());
        if (optional(order, "TotalVAT").signum() != 0) {
            money.defect(PRICES_WITH_VAT.formatted(optional(order, "TotalVAT").toPlainString()));
        }
    }

    Amounts amounts() {
        return amounts;
    }

    List<String> defects(boolean dated) {
        if (!dated) {
            money.defect("ProductCart gave no readable day of this order.");
        }
        return money.defects();
    }

    private Amounts read() {
        Xml shipping = order.in("ShippingDetails").orElse(order);
        String method = ProductCartOrder.text(shipping, "Method");
        return new Amounts(
                products.stream().map(this::line).toList(),
                discounts(),
                List.of(new Charge(method, method, optional(shipping, "Fees"))),
                fees(shipping),
                money.amount("TotalTax", order.amount("TotalTax")),
                money.amount("Total", order.amount("Total")));
    }

    private Line line(Xml product) {
        BigDecimal quantity = money.exact("Quantity", product.amount("Quantity"));
        BigDecimal price = money.exact("UnitPrice", product.amount("UnitPrice"));
        return new Line(
                product.text("ProductID"),
                ProductCartOrder.text(product, "SKU"),
                ProductCartOrder.text(product, "Name"),
                quantity,
                money.rounded(price.multiply(quantity)));
    }

    private List<Charge> discounts() {
        return Stream.of(
                        named(),
                        money.charge("item-discount", "Item discount", ofProducts("ItemDiscount")),
                        money.charge("quantity-discount", "Quantity discount", ofProducts("QuantityDiscount")),
                        money.charge("category-discount", "Category discount", optional(order, "CategoryDiscount")))
                .flatMap(List::stream)
                .toList();
    }

    /** The shop splits names at commas: the pieces before the last come as discounts of nothing. */
    private List<Charge> named() {
        List<Charge> found = new ArrayList<>();
        String pieces = "";
        for (Xml detail : order.in("DiscountDetails").stream()
                .flatMap(details -> details.each("DiscountDetail"))
                .toList()) {
            String name = pieces + ProductCartOrder.text(detail, "Name");
            BigDecimal amount = optional(detail, "Amount");
            if (amount.signum() == 0) {
                pieces = name + ", ";
            } else {
                found.addAll(money.charge("discount", name, amount));
                pieces = "";
            }
        }
        return found;
    }

    private List<Charge> fees(Xml shipping) {
        BigDecimal payment = order.in("PaymentDetails")
                .map(details -> optional(details, "Fees"))
                .orElse(BigDecimal.ZERO);
        BigDecimal wrapping = products.stream()
                .flatMap(product -> product.in("GiftWrapping").stream())
                .map(wrap -> optional(wrap, "Price"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.of(
                        money.charge("handling", "Handling", optional(shipping, "Handling")),
                        money.charge("payment", "Payment fee", payment),
                        money.charge("gift-wrapping", "Gift wrapping", wrapping),
                        money.charge(
                                "gift-certificate",
                                "Gift certificate",
                                optional(order, "GiftCertificateUsed").negate()))
                .flatMap(List::stream)
                .toList();
    }

    /** Pairs of a name and an amount, one after the other; none where the shop shows one tax. */
    List<Charge> taxes() {
        List<Xml> parts = order.in("TaxDetails").stream().flatMap(Xml::children).toList();
        List<Charge> taxes = new ArrayList<>();
        for (int part = 0; part + 1 < parts.size(); part += 2) {
            String name = parts.get(part).text();
            BigDecimal amount = Amount.read(parts.get(part + 1).text()).orElse(BigDecimal.ZERO);
            taxes.addAll(money.charge(name, name, amount));
        }
        return taxes.isEmpty() ? money.charge("tax", "Tax", amounts.tax()) : taxes;
    }

    /** Credits of returns; the order's total does not fall by them. */
    List<Charge> refunds() {
        return money.charge("rma", "Return credit", optional(order, "RMACredit"));
    }

    private BigDecimal ofProducts(String name) {
        return products.stream().map(product -> optional(product, name)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal optional(Xml element, String name) {
        return money.rounded(element.amount(name).orElse(BigDecimal.ZERO));
    }
}
