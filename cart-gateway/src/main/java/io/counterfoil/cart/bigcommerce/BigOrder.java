package io.counterfoil.cart.bigcommerce;

import io.counterfoil.cart.document.Amounts;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Order.Buyer;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.Order.Payment;
import java.time.Instant;
import java.time.LocalDate;

/** One order of BigCommerce. */
final class BigOrder {

    private final BigDocument document;
    private final Fields order;
    private final BigMoney money;

    BigOrder(BigDocument document) {
        this.document = document;
        this.order = document.order();
        this.money = new BigMoney(document);
    }

    Order read() {
        Amounts amounts = money.amounts();
        Instant modifiedAt = BigTime.instant(order, "date_modified").orElse(Instant.EPOCH);
        Instant createdAt = BigTime.instant(order, "date_created").orElse(modifiedAt);
        Fields billing = order.in("billing_address");
        return new Order(
                order.code("id"),
                order.code("id"),
                status(order.code("status_id")),
                order.code("status"),
                order.code("currency_code"),
                createdAt,
                modifiedAt,
                LocalDate.ofInstant(createdAt, document.zone()),
                buyer(billing),
                address(billing),
                document.shippingAddresses().stream()
                        .findFirst()
                        .map(BigOrder::address)
                        .orElseGet(Address::none),
                new Payment(
                        order.code("payment_method"),
                        order.code("payment_method"),
                        order.code("payment_provider_id"),
                        order.code("payment_status").equals("captured") ? createdAt : null),
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
                order.code("customer_message"),
                money.defects(),
                null);
    }

    /** The ids are fixed; the names are the merchant's. */
    static OrderStatus status(String id) {
        return switch (id) {
            case "0" -> OrderStatus.DRAFT;
            case "1", "7" -> OrderStatus.UNPAID;
            case "3", "8", "9", "11" -> OrderStatus.OPEN;
            case "2", "10", "14" -> OrderStatus.COMPLETED;
            case "4" -> OrderStatus.REFUNDED;
            case "5" -> OrderStatus.CANCELLED;
            case "6" -> OrderStatus.FAILED;
            default -> OrderStatus.OTHER;
        };
    }

    private Buyer buyer(Fields billing) {
        String id = order.code("customer_id");
        return new Buyer(
                id.isEmpty() || id.equals("0") ? null : id,
                billing.code("first_name"),
                billing.code("last_name"),
                billing.code("company"),
                billing.code("email"),
                billing.code("phone"));
    }

    static Address address(Fields address) {
        return new Address(
                address.code("first_name"),
                address.code("last_name"),
                address.code("company"),
                address.code("street_1"),
                address.code("street_2"),
                address.code("city"),
                address.code("state"),
                address.code("zip"),
                address.code("country_iso2"));
    }
}
