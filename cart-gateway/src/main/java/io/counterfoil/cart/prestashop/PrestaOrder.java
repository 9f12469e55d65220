package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.document.Amounts;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Order.Buyer;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.Order.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** One order of PrestaShop. */
final class PrestaOrder {

    private final PrestaDocument document;
    private final Xml order;
    private final ZoneId zone;
    private final PrestaMoney money;

    PrestaOrder(PrestaDocument document, ZoneId zone) {
        this.document = document;
        this.order = document.order();
        this.zone = zone;
        this.money = new PrestaMoney(document);
    }

    Order read() {
        Amounts amounts = money.amounts();
        Instant modifiedAt = ShopTime.read(order.text("date_upd"), zone).orElse(Instant.EPOCH);
        return new Order(
                order.text("id"),
                order.text("reference"),
                document.state().map(PrestaOrder::status).orElse(OrderStatus.OTHER),
                document.state()
                        .map(state -> PrestaDocument.words(state, "name"))
                        .orElse(order.text("current_state")),
                money.currency(),
                ShopTime.read(order.text("date_add"), zone).orElse(modifiedAt),
                modifiedAt,
                ShopTime.read(order.text("date_add"))
                        .map(LocalDateTime::toLocalDate)
                        .orElseGet(() -> LocalDate.ofInstant(modifiedAt, zone)),
                buyer(),
                address("id_address_invoice"),
                address("id_address_delivery"),
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
                order.text("gift_message"),
                money.defects(),
                null);
    }

    /**
     * By the flags and the template of the mail, because ids and names are the shop's own. A shop's own state without
     * either says nothing.
     */
    static OrderStatus status(Xml state) {
        boolean paid = state.text("paid").equals("1");
        return switch (PrestaDocument.words(state, "template")) {
            case "order_canceled" -> OrderStatus.CANCELLED;
            case "refund" -> OrderStatus.REFUNDED;
            case "payment_error" -> OrderStatus.FAILED;
            case "cashondelivery" -> OrderStatus.OPEN;
            case "cheque", "bankwire", "outofstock" -> paid ? OrderStatus.OPEN : OrderStatus.UNPAID;
            default -> paid ? atWork(state) : OrderStatus.OTHER;
        };
    }

    private static OrderStatus atWork(Xml state) {
        return state.text("shipped").equals("1") ? OrderStatus.COMPLETED : OrderStatus.OPEN;
    }

    private Buyer buyer() {
        Xml billing = document.address("id_address_invoice").orElse(order);
        Optional<Xml> customer = document.customer();
        boolean guest = customer.map(who -> who.text("is_guest").equals("1")).orElse(true);
        return new Buyer(
                guest ? null : order.text("id_customer"),
                customer.map(who -> who.text("firstname")).orElseGet(() -> billing.text("firstname")),
                customer.map(who -> who.text("lastname")).orElseGet(() -> billing.text("lastname")),
                billing.text("company"),
                customer.map(who -> who.text("email")).orElse(""),
                phone(billing));
    }

    static String phone(Xml address) {
        return address.text("phone").isEmpty() ? address.text("phone_mobile") : address.text("phone");
    }

    private Address address(String field) {
        return document.address(field).map(this::address).orElseGet(Address::none);
    }

    private Address address(Xml address) {
        return new Address(
                address.text("firstname"),
                address.text("lastname"),
                address.text("company"),
                address.text("address1"),
                address.text("address2"),
                address.text("city"),
                isoCode(Resource.STATES, address.text("id_state")),
                address.text("postcode"),
                isoCode(Resource.COUNTRIES, address.text("id_country")));
    }

    private String isoCode(Resource resource, String id) {
        return document.named(resource, id)
                .map(record -> record.text("iso_code"))
                .orElse("");
    }

    /** Found by the order's reference; a row of 0.00 may stand before the real one. */
    private Payment payment() {
        Optional<Xml> paid = document.payments()
                .filter(row -> row.amount("amount").orElse(BigDecimal.ZERO).signum() > 0)
                .max(Comparator.comparing(row -> row.text("date_add")));
        return new Payment(
                order.text("module"),
                order.text("payment"),
                paid.map(row -> row.text("transaction_id")).orElse(""),
                paid.flatMap(row -> ShopTime.read(row.text("date_add"), zone)).orElse(null));
    }
}
