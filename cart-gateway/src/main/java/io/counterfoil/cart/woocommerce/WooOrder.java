package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Order.Buyer;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.Order.Payment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** One order of WooCommerce, read with the shop's own number of decimals. */
final class WooOrder {

    private final Fields order;
    private final WooMoney money;

    WooOrder(JsonNode order) {
        this.order = new Fields(order);
        this.money = new WooMoney(this.order);
    }

    Order read() {
        Instant modifiedAt = order.instant("date_modified_gmt").orElse(Instant.EPOCH);
        Instant createdAt = order.instant("date_created_gmt").orElse(modifiedAt);
        return new Order(
                order.code("id"),
                order.code("number"),
                status(order.code("status")),
                order.code("status"),
                order.code("currency"),
                createdAt,
                modifiedAt,
                orderDate(createdAt),
                buyer(),
                address(order.in("billing")),
                address(order.in("shipping")),
                payment(),
                money.lines(),
                money.discounts(),
                money.shippings(),
                List.of(),
                List.of(),
                money.fees(),
                List.of(),
                List.of(),
                money.tax(),
                money.taxes(),
                money.refunds(),
                money.total(),
                order.text("customer_note"),
                money.defects(),
                null);
    }

    /** The day in the shop's own time zone, which only the local time of the answer knows. */
    private LocalDate orderDate(Instant createdAt) {
        return order.local("date_created")
                .map(LocalDateTime::toLocalDate)
                .orElseGet(() -> createdAt.atZone(ZoneOffset.UTC).toLocalDate());
    }

    static OrderStatus status(String word) {
        return switch (word) {
            case "checkout-draft", "auto-draft", "draft" -> OrderStatus.DRAFT;
            case "pending", "on-hold" -> OrderStatus.UNPAID;
            case "processing" -> OrderStatus.OPEN;
            case "completed" -> OrderStatus.COMPLETED;
            case "cancelled", "trash" -> OrderStatus.CANCELLED;
            case "failed" -> OrderStatus.FAILED;
            case "refunded" -> OrderStatus.REFUNDED;
            default -> OrderStatus.OTHER;
        };
    }

    private Buyer buyer() {
        Fields billing = order.in("billing");
        String customer = order.code("customer_id");
        return new Buyer(
                customer.isEmpty() || customer.equals("0") ? null : customer,
                billing.text("first_name"),
                billing.text("last_name"),
                billing.text("company"),
                billing.text("email"),
                billing.text("phone"));
    }

    static Address address(Fields address) {
        return new Address(
                address.text("first_name"),
                address.text("last_name"),
                address.text("company"),
                address.text("address_1"),
                address.text("address_2"),
                address.text("city"),
                address.text("state"),
                address.text("postcode"),
                address.text("country"));
    }

    private Payment payment() {
        return new Payment(
                order.code("payment_method"),
                order.text("payment_method_title"),
                order.text("transaction_id"),
                order.instant("date_paid_gmt").orElse(null));
    }
}
