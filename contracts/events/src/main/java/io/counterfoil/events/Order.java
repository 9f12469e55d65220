package io.counterfoil.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a cart reported it, in one shape for all carts. Amounts are in {@code currency}, with the scale the cart
 * gave them; the total is the cart's and is never recomputed. It balances when lines - discounts + shipping + fees + tax
 * equals the total.
 *
 * @param cartOrderId the cart's own id, unique within the store
 * @param number what the shop's people call the order
 * @param status what the cart's status means
 * @param cartStatus the cart's own word for its status
 * @param currency ISO 4217
 * @param orderDate the day of the order in the shop's time zone: the transaction date in the books
 * @param lines amounts before discounts and without tax
 * @param discounts positive amounts, taken off
 * @param fees may be negative
 * @param tax all tax of the order, as the cart states it
 * @param taxes the same by rate, for information; they may miss {@code tax} by cents
 * @param defects why the order as reported cannot be trusted, in words for people; empty when it can
 */
public record Order(
        String cartOrderId,
        String number,
        OrderStatus status,
        String cartStatus,
        String currency,
        Instant createdAt,
        Instant modifiedAt,
        LocalDate orderDate,
        Buyer buyer,
        Address billing,
        Address shipping,
        Payment payment,
        List<Line> lines,
        List<Charge> discounts,
        List<Charge> shippings,
        List<Charge> fees,
        BigDecimal tax,
        List<Charge> taxes,
        List<Charge> refunds,
        BigDecimal total,
        String note,
        List<String> defects) {

    public Order {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        shippings = List.copyOf(shippings);
        fees = List.copyOf(fees);
        taxes = List.copyOf(taxes);
        refunds = List.copyOf(refunds);
        defects = List.copyOf(defects);
    }

    /** What a cart's status means for the books. */
    public enum OrderStatus {
        /** Being put together or not yet confirmed: not an order yet. */
        DRAFT,
        /** Placed, but the shop waits for the money. */
        UNPAID,
        /** Paid or to be paid on delivery; the shop works on it. */
        OPEN,
        COMPLETED,
        CANCELLED,
        FAILED,
        REFUNDED,
        /** A status this cart adapter has no meaning for. */
        OTHER
    }

    /**
     * Who ordered.
     *
     * @param cartCustomerId the cart's id of a registered customer; null for a guest
     */
    public record Buyer(
            @Nullable String cartCustomerId,
            String firstName,
            String lastName,
            String company,
            String email,
            String phone) {}

    /** A postal address; absent parts are empty. */
    public record Address(
            String firstName,
            String lastName,
            String company,
            String line1,
            String line2,
            String city,
            String state,
            String postcode,
            String country) {

        public static Address none() {
            return new Address("", "", "", "", "", "", "", "", "");
        }
    }

    /**
     * How it is paid.
     *
     * @param method the cart's code of the method
     * @param title what the buyer saw
     * @param paidAt null while unpaid
     */
    public record Payment(
            String method,
            String title,
            String transactionId,
            @Nullable Instant paidAt) {}

    /**
     * One product of the order.
     *
     * @param sku empty when the product has none, or is gone from the shop
     * @param quantity positive, may be a fraction
     * @param amount for the whole quantity, before discounts, without tax
     */
    public record Line(String lineId, String sku, String name, BigDecimal quantity, BigDecimal amount) {}

    /** A named amount beside the lines: shipping, a fee, a coupon, a tax rate, a refund. */
    public record Charge(String code, String label, BigDecimal amount) {}
}
