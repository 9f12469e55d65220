package io.counterfoil.cart.magento;

import io.counterfoil.cart.document.Amounts;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Order.Buyer;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.Order.Payment;
import java.time.Instant;
import java.time.LocalDate;

/** One order of Magento. */
final class MagentoOrder {

    private final MagentoDocument document;
    private final Fields order;
    private final MagentoMoney money;

    MagentoOrder(MagentoDocument document) {
        this.document = document;
        this.order = document.order();
        this.money = new MagentoMoney(document);
    }

    Order read() {
        Amounts amounts = money.amounts();
        Instant modifiedAt = MagentoTime.instant(order, "updated_at").orElse(Instant.EPOCH);
        Instant createdAt = MagentoTime.instant(order, "created_at").orElse(modifiedAt);
        return new Order(
                order.code("entity_id"),
                order.code("increment_id"),
                status(order.code("state")),
                order.code("status"),
                order.code("base_currency_code"),
                createdAt,
                modifiedAt,
                LocalDate.ofInstant(createdAt, document.zone()),
                buyer(),
                address(order.in("billing_address")),
                address(shipping()),
                payment(createdAt),
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
                order.code("customer_note"),
                money.defects(),
                null);
    }

    /** By the state: the status is the merchant's own text. */
    static OrderStatus status(String state) {
        return switch (state) {
            case "new", "pending_payment", "payment_review" -> OrderStatus.UNPAID;
            case "processing" -> OrderStatus.OPEN;
            case "complete" -> OrderStatus.COMPLETED;
            case "closed" -> OrderStatus.REFUNDED;
            case "canceled" -> OrderStatus.CANCELLED;
            default -> OrderStatus.OTHER;
        };
    }

    private Buyer buyer() {
        Fields billing = order.in("billing_address");
        boolean guest = order.code("customer_is_guest").matches("1|true")
                || order.code("customer_id").isEmpty();
        return new Buyer(
                guest ? null : order.code("customer_id"),
                or(order.code("customer_firstname"), billing.code("firstname")),
                or(order.code("customer_lastname"), billing.code("lastname")),
                billing.code("company"),
                order.code("customer_email"),
                billing.code("telephone"));
    }

    private Fields shipping() {
        return order.in("extension_attributes")
                .each("shipping_assignments")
                .findFirst()
                .map(assignment -> assignment.in("shipping").in("address"))
                .orElseGet(() -> order.in("none"));
    }

    private static Address address(Fields address) {
        return new Address(
                address.code("firstname"),
                address.code("lastname"),
                address.code("company"),
                address.in("street").node().path(0).asText(),
                address.in("street").node().path(1).asText(),
                address.code("city"),
                or(address.code("region_code"), address.code("region")),
                address.code("postcode"),
                address.code("country_id"));
    }

    private Payment payment(Instant createdAt) {
        Fields payment = order.in("payment");
        boolean paid = order.amount("base_total_paid").isPresent()
                && order.amount("base_total_due")
                        .filter(due -> due.signum() > 0)
                        .isEmpty();
        return new Payment(
                payment.code("method"),
                or(payment.in("additional_information").node().path(0).asText(), payment.code("method")),
                payment.code("last_trans_id"),
                paid ? createdAt : null);
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
