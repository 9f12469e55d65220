package io.counterfoil.cart.shopify;

import io.counterfoil.cart.document.Amounts;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Order.Buyer;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.Order.Payment;
import java.time.Instant;
import java.time.LocalDate;

/** One order of Shopify, in the shop's currency. */
final class ShopifyOrder {

    private final ShopifyDocument document;
    private final Fields order;
    private final ShopifyMoney money;

    ShopifyOrder(ShopifyDocument document) {
        this.document = document;
        this.order = document.order();
        this.money = new ShopifyMoney(document);
    }

    Order read() {
        Amounts amounts = money.amounts();
        Instant modifiedAt = ShopifyCart.instant(order, "updatedAt").orElse(Instant.EPOCH);
        Instant createdAt = ShopifyCart.instant(order, "createdAt").orElse(modifiedAt);
        String paid = order.code("displayFinancialStatus");
        return new Order(
                order.code("legacyResourceId"),
                order.code("name"),
                order.code("cancelledAt").isEmpty()
                        ? status(paid, order.code("displayFulfillmentStatus"))
                        : OrderStatus.CANCELLED,
                paid + "/" + order.code("displayFulfillmentStatus"),
                order.code("currencyCode"),
                createdAt,
                modifiedAt,
                LocalDate.ofInstant(createdAt, document.zone()),
                buyer(),
                address(order.in("billingAddress")),
                address(order.in("shippingAddress")),
                payment(),
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
                order.code("note"),
                money.defects(),
                null);
    }

    static OrderStatus status(String paid, String fulfilled) {
        return switch (paid) {
            case "PAID", "PARTIALLY_REFUNDED" ->
                fulfilled.equals("FULFILLED") ? OrderStatus.COMPLETED : OrderStatus.OPEN;
            case "PENDING", "AUTHORIZED", "PARTIALLY_PAID", "EXPIRED" -> OrderStatus.UNPAID;
            case "REFUNDED" -> OrderStatus.REFUNDED;
            case "VOIDED" -> OrderStatus.CANCELLED;
            default -> OrderStatus.OTHER;
        };
    }

    private Buyer buyer() {
        Fields customer = order.in("customer");
        Fields billing = order.in("billingAddress");
        String id = customer.code("id").replaceFirst("^.*/", "");
        return new Buyer(
                id.isEmpty() ? null : id,
                or(customer.code("firstName"), billing.code("firstName")),
                or(customer.code("lastName"), billing.code("lastName")),
                billing.code("company"),
                order.code("email"),
                or(order.code("phone"), billing.code("phone")));
    }

    static Address address(Fields address) {
        return new Address(
                address.code("firstName"),
                address.code("lastName"),
                address.code("company"),
                address.code("address1"),
                address.code("address2"),
                address.code("city"),
                address.code("provinceCode"),
                address.code("zip"),
                address.code("countryCodeV2"));
    }

    private Payment payment() {
        String gateway = order.in("paymentGatewayNames").node().path(0).asText();
        Fields taken = order.each("transactions")
                .filter(transaction -> transaction.code("status").equals("SUCCESS")
                        && transaction.code("kind").matches("SALE|CAPTURE"))
                .findFirst()
                .orElseGet(() -> order.in("none"));
        return new Payment(
                gateway,
                gateway,
                taken.code("id").replaceFirst("^.*/", ""),
                ShopifyCart.instant(taken, "processedAt").orElse(null));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
