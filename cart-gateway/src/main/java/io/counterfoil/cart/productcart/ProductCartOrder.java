package io.counterfoil.cart.productcart;

import io.counterfoil.cart.document.Amounts;
import io.counterfoil.cart.document.HtmlText;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Order.Buyer;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.Order.Payment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** One order of ProductCart. Its texts are HTML inside the XML, so they are decoded once more. */
final class ProductCartOrder {

    /** The gateway names no currency; the shops it was made for sell in US dollars. */
    private static final String CURRENCY = "USD";

    private static final String PAID = "2";

    private final Xml order;
    private final Instant readAt;
    private final Partner partner;
    private final ProductCartMoney money;

    ProductCartOrder(Xml order, Partner partner, Instant readAt) {
        this.order = order;
        this.partner = partner;
        this.readAt = readAt;
        this.money = new ProductCartMoney(order, CURRENCY);
    }

    Order read() {
        Amounts amounts = money.amounts();
        Optional<LocalDate> day = day(order.text("Date"));
        String fulfilment = order.text("FulfillmentStatus");
        String paid = order.text("PaymentStatus");
        return new Order(
                order.text("OrderID"),
                partner.number(order.text("OrderID")),
                status(fulfilment, paid),
                fulfilment + "/" + paid,
                CURRENCY,
                day.map(ProductCartOrder::end).orElse(readAt),
                readAt,
                day.orElseGet(() -> LocalDate.ofInstant(readAt, ZoneOffset.UTC)),
                buyer(),
                billing(),
                shipping(),
                payment(paid),
                amounts.lines(),
                amounts.discounts(),
                amounts.shippings(),
                amounts.handlings(),
                amounts.wrappings(),
                amounts.otherFees(),
                amounts.giftCertificates(),
                amounts.rewardPoints(),
                amounts.tax(),
                money.taxes(),
                money.refunds(),
                amounts.total(),
                text(order, "CustomerComments"),
                money.defects(day.isPresent()),
                null);
    }

    /** The end of the day: an order of the day that "Last Order from" falls on is not before it. */
    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * What the two statuses mean together.
     *
     * @param fulfilment ProductCart's order status
     * @param payment its payment status: 3 declined, 4 and 5 cancelled, 6 refunded, 8 voided
     */
    static OrderStatus status(String fulfilment, String payment) {
        OrderStatus byPayment =
                switch (payment) {
                    case "2", "7" -> OrderStatus.OPEN;
                    case "3" -> OrderStatus.FAILED;
                    case "4", "5", "8" -> OrderStatus.CANCELLED;
                    case "6" -> OrderStatus.REFUNDED;
                    default -> OrderStatus.UNPAID;
                };
        return switch (fulfilment) {
            case "1" -> OrderStatus.DRAFT;
            case "2" -> byPayment;
            case "3", "7", "8" -> payment.equals("6") ? OrderStatus.REFUNDED : OrderStatus.OPEN;
            case "4", "9", "10", "12" -> payment.equals("6") ? OrderStatus.REFUNDED : OrderStatus.COMPLETED;
            case "5" -> OrderStatus.CANCELLED;
            case "6" -> OrderStatus.REFUNDED;
            default -> OrderStatus.OTHER;
        };
    }

    private Buyer buyer() {
        Xml billing = order.in("BillingAddress").orElse(order);
        String id = order.text("CustomerID");
        return new Buyer(
                id.isEmpty() || id.equals("0") ? null : id,
                text(billing, "FirstName"),
                text(billing, "LastName"),
                text(billing, "Company"),
                text(billing, "Email"),
                text(billing, "Phone"));
    }

    private Address billing() {
        return order.in("BillingAddress")
                .map(billing -> address(billing, text(billing, "FirstName"), text(billing, "LastName")))
                .orElseGet(Address::none);
    }

    /** The recipient's name is one text; the last word is the last name. */
    private Address shipping() {
        return order.in("ShippingAddress")
                .map(shipping -> {
                    String name = text(shipping, "FullName");
                    int space = name.lastIndexOf(' ');
                    return address(shipping, name.substring(0, Math.max(0, space)), name.substring(space + 1));
                })
                .orElseGet(Address::none);
    }

    static Address address(Xml address, String firstName, String lastName) {
        String state = text(address, "StateCode");
        return new Address(
                firstName,
                lastName,
                text(address, "Company"),
                text(address, "Address"),
                text(address, "Address2"),
                text(address, "City"),
                state.isEmpty() ? text(address, "Province") : state,
                text(address, "PostalCode"),
                text(address, "CountryCode"));
    }

    /** The text of the method is the merchant's own; the gateway's is a code. */
    private Payment payment(String status) {
        Xml details = order.in("PaymentDetails").orElse(order);
        Instant paidAt =
                day(order.text("ProcessedDate")).map(ProductCartOrder::end).orElse(readAt);
        return new Payment(
                text(details, "Method"),
                text(details, "Method"),
                text(details, "TransactionID"),
                status.equals(PAID) ? paidAt : null);
    }

    static String text(Xml element, String name) {
        return HtmlText.decode(element.text(name));
    }
}
