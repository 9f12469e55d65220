package io.counterfoil.cart.cartconnect;

import io.counterfoil.cart.document.Amounts;
import io.counterfoil.cart.document.ContentHash;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.document.Money;
import io.counterfoil.cart.reading.SeenOrder;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Order.Buyer;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.Order.Payment;
import io.counterfoil.events.Order.Returned;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One order as the protocol writes it. */
final class CartConnectOrder {

    private static final Set<String> OWN_LISTS = Set.of("discount", "shipping");

    private final Fields order;
    private final Money money;

    CartConnectOrder(Fields order) {
        this.order = order;
        money = new Money(order.code("currency"));
    }

    SeenOrder seen() {
        return new SeenOrder(read(), order.node().toString(), ContentHash.of(order.node(), Set.of("modified")));
    }

    Order read() {
        Amounts amounts = amounts();
        Instant modified = Instant.parse(order.code("modified"));
        Instant created = instant("created", modified);
        return new Order(
                order.code("id"),
                order.code("number"),
                status(),
                order.code("cartStatus"),
                order.code("currency"),
                created,
                modified,
                day(created),
                buyer(order.in("buyer")),
                address(order.in("billing")),
                address(order.in("shipping")),
                payment(order.in("payment")),
                amounts.lines(),
                amounts.discounts(),
                amounts.shippings(),
                amounts.handlings(),
                amounts.wrappings(),
                amounts.otherFees(),
                amounts.giftCertificates(),
                amounts.rewardPoints(),
                amounts.tax(),
                charges("taxes"),
                refunds(),
                amounts.total(),
                order.code("note"),
                money.defects(),
                null);
    }

    private OrderStatus status() {
        String status = order.code("status").toUpperCase(Locale.ROOT);
        return Arrays.stream(OrderStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElse(OrderStatus.OTHER);
    }

    private Amounts amounts() {
        return money.balanced(new Amounts(
                order.each("lines").map(this::line).toList(),
                charges(kind -> kind.equals("discount")),
                charges(kind -> kind.equals("shipping")),
                charges(kind -> !OWN_LISTS.contains(kind)),
                money.amount("tax", order.amount("tax")),
                money.amount("total", order.amount("total"))));
    }

    private Line line(Fields line) {
        return new Line(
                line.code("id"),
                line.code("sku"),
                line.code("name"),
                money.exact("quantity", line.amount("quantity")),
                money.amount("amount", line.amount("amount")));
    }

    private List<Charge> charges(Predicate<String> kind) {
        return order.each("charges")
                .filter(charge -> kind.test(charge.code("kind")))
                .map(this::charge)
                .filter(charge -> charge.amount().signum() != 0)
                .toList();
    }

    /** What was paid with certificates or points is positive in the protocol, and comes off. */
    private Charge charge(Fields charge) {
        BigDecimal amount = money.amount("charges", charge.amount("amount"));
        String label = charge.code("label");
        return switch (charge.code("kind")) {
            case "handling" -> new Charge("handling", label, amount);
            case "wrapping" -> new Charge("gift-wrapping", label, amount);
            case "giftCertificate" -> new Charge("gift-certificate", label, amount.negate());
            case "rewardPoints" -> new Charge("reward-points", label, amount.negate());
            default -> new Charge(charge.code("code"), label, amount);
        };
    }

    private List<Charge> charges(String list) {
        return order.each(list)
                .map(charge -> new Charge(
                        charge.code("code"), charge.code("label"), money.amount(list, charge.amount("amount"))))
                .toList();
    }

    private List<Charge> refunds() {
        return order.each("refunds")
                .map(refund -> new Charge(
                        refund.code("code"),
                        refund.code("label"),
                        money.amount("refunds", refund.amount("amount")),
                        null,
                        returned(refund),
                        null))
                .toList();
    }

    /** Null when the shop knows only the sum. */
    private @Nullable Returned returned(Fields refund) {
        List<Line> lines = refund.each("lines").map(this::line).toList();
        List<Charge> shippings = money.charge("shipping", "Shipping", optional(refund, "shipping"));
        return lines.isEmpty() && shippings.isEmpty()
                ? null
                : new Returned(lines, shippings, List.of(), optional(refund, "tax"));
    }

    private BigDecimal optional(Fields fields, String name) {
        return money.rounded(fields.amount(name).orElse(BigDecimal.ZERO));
    }

    private LocalDate day(Instant created) {
        try {
            return LocalDate.parse(order.code("date"));
        } catch (DateTimeException e) {
            money.defect("The module gave no readable date of this order.");
            return LocalDate.ofInstant(created, ZoneOffset.UTC);
        }
    }

    private Instant instant(String name, Instant otherwise) {
        try {
            return Instant.parse(order.code(name));
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static Buyer buyer(Fields buyer) {
        return new Buyer(
                buyer.code("id").isEmpty() ? null : buyer.code("id"),
                buyer.code("firstName"),
                buyer.code("lastName"),
                buyer.code("company"),
                buyer.code("email"),
                buyer.code("phone"));
    }

    static Address address(Fields address) {
        return new Address(
                address.code("firstName"),
                address.code("lastName"),
                address.code("company"),
                address.code("line1"),
                address.code("line2"),
                address.code("city"),
                address.code("state"),
                address.code("postcode"),
                address.code("country"));
    }

    private Payment payment(Fields payment) {
        return new Payment(
                payment.code("method"), payment.code("title"), payment.code("transactionId"), paidAt(payment));
    }

    private static @Nullable Instant paidAt(Fields payment) {
        try {
            return payment.code("paidAt").isEmpty() ? null : Instant.parse(payment.code("paidAt"));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
