package io.counterfoil.queue;

import io.counterfoil.events.Order;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Order.Buyer;
import io.counterfoil.events.Order.Charge;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.Order.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sound order of three mugs with a coupon, shipping and tax: 59.97 - 6.00 + 9.95 + 5.67 = 69.59. */
public final class AnOrder {

    public static final Instant CREATED = Instant.parse("2026-11-22T02:57:39Z");

    private final String id;
    private String number;
    private OrderStatus status = OrderStatus.OPEN;
    private String currency = "USD";
    private Instant createdAt = CREATED;
    private Buyer buyer = new Buyer(null, "Odalys", "Fennimore", "", "odalys@example.com", "+1 518 555 0100");
    private Address billing =
            new Address("Odalys", "Fennimore", "", "12 Harbour Way", "Apt 3", "Albany", "NY", "12207", "US");
    private List<Line> lines = List.of(line("FX-MUG", "Enamel mug", "3", "59.97"));
    private List<Charge> discounts = List.of(charge("welcome", "6.00"));
    private List<Charge> shippings = List.of(charge("Flat rate", "9.95"));
    private List<Charge> handlings = List.of();
    private List<Charge> wrappings = List.of();
    private List<Charge> fees = List.of();
    private List<Charge> giftCertificates = List.of();
    private List<Charge> rewardPoints = List.of();
    private List<Charge> taxes = List.of();
    private Payment payment = new Payment("bacs", "Direct bank transfer", "TX-1", CREATED);
    private BigDecimal tax = new BigDecimal("5.67");
    private List<Charge> refunds = List.of();
    private BigDecimal total = new BigDecimal("69.59");
    private List<String> defects = List.of();
    private @Nullable String refundOf;

    private AnOrder(String id) {
        this.id = id;
        this.number = id;
    }

    public static AnOrder number(String number) {
        return new AnOrder(number);
    }

    public static Line line(String sku, String name, String quantity, String amount) {
        return new Line("1", sku, name, new BigDecimal(quantity), new BigDecimal(amount));
    }

    public static Charge charge(String label, String amount) {
        return new Charge("code", label, new BigDecimal(amount));
    }

    public static Line line(String sku, String name, String quantity, String amount, String tax) {
        return new Line("1", sku, name, new BigDecimal(quantity), new BigDecimal(amount), new BigDecimal(tax));
    }

    public static Charge charge(String label, String amount, String tax) {
        return new Charge("code", label, new BigDecimal(amount), new BigDecimal(tax));
    }

    public AnOrder called(String otherNumber) {
        number = otherNumber;
        return this;
    }

    public AnOrder in(OrderStatus other) {
        status = other;
        return this;
    }

    public AnOrder paidIn(String otherCurrency) {
        currency = otherCurrency;
        return this;
    }

    public AnOrder createdAt(String instant) {
        createdAt = Instant.parse(instant);
        return this;
    }

    public AnOrder by(Buyer other) {
        buyer = other;
        return this;
    }

    /** A guest who gave a name and an e-mail address, and a postal address in that name. */
    public AnOrder byGuest(String firstName, String lastName, String email) {
        billing = new Address(firstName, lastName, "", "1 Road", "", "Albany", "NY", "12207", "US");
        return by(new Buyer(null, firstName, lastName, "", email, ""));
    }

    public AnOrder billedTo(Address other) {
        billing = other;
        return this;
    }

    public AnOrder lines(Line... others) {
        lines = List.of(others);
        return this;
    }

    public AnOrder lines(List<Line> others) {
        lines = others;
        return this;
    }

    public AnOrder discounts(Charge... others) {
        discounts = List.of(others);
        return this;
    }

    public AnOrder shippings(Charge... others) {
        shippings = List.of(others);
        return this;
    }

    public AnOrder fees(Charge... others) {
        fees = List.of(others);
        return this;
    }

    public AnOrder handlings(Charge... others) {
        handlings = List.of(others);
        return this;
    }

    public AnOrder wrappings(Charge... others) {
        wrappings = List.of(others);
        return this;
    }

    public AnOrder giftCertificates(Charge... others) {
        giftCertificates = List.of(others);
        return this;
    }

    public AnOrder rewardPoints(Charge... others) {
        rewardPoints = List.of(others);
        return this;
    }

    public AnOrder taxes(Charge... others) {
        taxes = List.of(others);
        return this;
    }

    public AnOrder payment(Payment other) {
        payment = other;
        return this;
    }

    public AnOrder tax(String amount) {
        tax = new BigDecimal(amount);
        return this;
    }

    public AnOrder refunds(Charge... others) {
        refunds = List.of(others);
        return this;
    }

    /** What was given back of another order. */
    public AnOrder refundOf(String cartOrderId) {
        refundOf = cartOrderId;
        return this;
    }

    public AnOrder total(String amount) {
        total = new BigDecimal(amount);
        return this;
    }

    public AnOrder defects(String... others) {
        defects = List.of(others);
        return this;
    }

    /** Nothing beside the lines. */
    public AnOrder plain() {
        return discounts().shippings().fees().tax("0.00");
    }

    public Order build() {
        return new Order(
                id,
                number,
                status,
                status.name().toLowerCase(Locale.ROOT),
                currency,
                createdAt,
                createdAt,
                LocalDate.of(2026, 11, 21),
                buyer,
                billing,
                billing,
                payment,
                lines,
                discounts,
                shippings,
                handlings,
                wrappings,
                fees,
                giftCertificates,
                rewardPoints,
                tax,
                taxes,
                refunds,
                total,
                "",
                defects,
                refundOf);
    }
}
