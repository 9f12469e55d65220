package io.counterfoil.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a cart reported it, in one shape for all carts. Amounts are in {@code currency}, with the scale the cart
 * gave them; the total is the cart's and is never recomputed. It balances when lines - discounts + shipping + handling +
 * wrapping + fees + tax - gift certificates - reward points equals the total. Parts that a record does not have are empty.
 *
 * @param cartOrderId the cart's own id, unique within the store
 * @param number what the shop's people call the order
 * @param status what the cart's status means
 * @param cartStatus the cart's own word for its status
 * @param currency ISO 4217
 * @param orderDate the day of the order in the shop's time zone: the transaction date in the books
 * @param lines amounts before discounts and without tax
 * @param discounts positive amounts, taken off
 * @param handlings charges for handling
 * @param wrappings charges for gift wrapping
 * @param fees may be negative
 * @param giftCertificates positive amounts, paid with certificates that were sold before
 * @param rewardPoints positive amounts, paid with points of the shop
 * @param tax all tax of the order, as the cart states it
 * @param taxes the same by rate, for information; they may miss {@code tax} by cents
 * @param defects why the order as reported cannot be trusted, in words for people; empty when it can
 * @param refundOf the cart's id of the order that was given back, in whole or in part: this is entered as a credit for it,
 *     with positive amounts; null for an order
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
        List<Charge> handlings,
        List<Charge> wrappings,
        List<Charge> fees,
        List<Charge> giftCertificates,
        List<Charge> rewardPoints,
        BigDecimal tax,
        List<Charge> taxes,
        List<Charge> refunds,
        BigDecimal total,
        String note,
        List<String> defects,
        @Nullable String refundOf) {

    public Order {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        shippings = List.copyOf(shippings);
        handlings = orEmpty(handlings);
        wrappings = orEmpty(wrappings);
        fees = List.copyOf(fees);
        giftCertificates = orEmpty(giftCertificates);
        rewardPoints = orEmpty(rewardPoints);
        taxes = List.copyOf(taxes);
        refunds = List.copyOf(refunds);
        defects = List.copyOf(defects);
    }

    private static List<Charge> orEmpty(@Nullable List<Charge> charges) {
        return charges == null ? List.of() : List.copyOf(charges);
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
     * @param tax on {@code amount}; null when the cart does not say
     */
    public record Line(
            String lineId,
            String sku,
            String name,
            BigDecimal quantity,
            BigDecimal amount,
            @Nullable BigDecimal tax) {

        public Line(String lineId, String sku, String name, BigDecimal quantity, BigDecimal amount) {
            this(lineId, sku, name, quantity, amount, null);
        }
    }

    /**
     * A named amount beside the lines: shipping, a fee, a coupon, a tax rate, a refund.
     *
     * @param amount without tax
     * @param tax on {@code amount}, with a discount the tax that it saves; null when the cart does not say
     * @param returned of a refund: what the cart says that it was for; null when it does not say
     * @param day of a refund: when it was made, in the shop's time zone; null when the cart does not say
     */
    public record Charge(
            String code,
            String label,
            BigDecimal amount,
            @Nullable BigDecimal tax,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Returned returned,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate day) {

        public Charge(String code, String label, BigDecimal amount) {
            this(code, label, amount, null, null, null);
        }

        public Charge(String code, String label, BigDecimal amount, @Nullable BigDecimal tax) {
            this(code, label, amount, tax, null, null);
        }
    }

    /**
     * What a refund was for; amounts are positive. Together they may be less, or more, than what was given back.
     *
     * @param lines products that came back or were not sent, after discounts and without tax
     * @param shippings shipping that was given back, without tax
     * @param fees that were given back, without tax
     * @param tax all tax that was given back
     */
    public record Returned(List<Line> lines, List<Charge> shippings, List<Charge> fees, BigDecimal tax) {

        public Returned {
            lines = orEmptyLines(lines);
            shippings = orEmpty(shippings);
            fees = orEmpty(fees);
            tax = tax == null ? BigDecimal.ZERO : tax;
        }

        private static List<Line> orEmptyLines(@Nullable List<Line> lines) {
            return lines == null ? List.of() : List.copyOf(lines);
        }
    }
}
