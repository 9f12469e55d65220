package io.counterfoil.posting;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order as some cart makes it up. A cart counts in cents and has its own ways to round; nothing here knows how
 * QuickBooks or the planner count.
 */
final class WebOrder {

    private static final List<String> TEXTS = List.of(
            "Enamel mug",
            "Mug ½ “quoted”",
            "]]></Desc><Amount>1.00</Amount>",
            "naïve\u0000\t\u202e",
            "x".repeat(300),
            "");
    private static final List<String> SKUS =
            List.of("FX-MUG", "FX-NAIL", "FX-ROPE", "FX-LAMP", "", "gone", "日本", "a::b");

    private final Random random;
    private final String id;
    /** Per cent, in thousandths. */
    private final int rate;

    private final Way way;
    private final String currency;
    /** Decimals in which this cart counts; of an amount with three some end in a zero. */
    private final int decimals;

    private final boolean whole;
    private final List<Line> lines = new ArrayList<>();
    private long total;
    private long taxed;
    private long tax;

    /** How a cart rounds its tax. */
    private enum Way {
        NONE,
        AT_THE_END,
        EACH_PART,
        EACH_PART_DOWN,
        INCLUDED_IN_PRICES,
        SEVERAL_RATES,
        NOT_SAID
    }

    WebOrder(long seed) {
        random = new Random(seed);
        id = Long.toString(seed);
        way = any(List.of(Way.values()));
        currency = oneIn(12) ? any(List.of("EUR", "JPY", "KWD", "GBP", "?")) : "USD";
        decimals = Map.of("JPY", 0, "KWD", 3).getOrDefault(currency, 2);
        whole = decimals < 3 || oneIn(2);
        rate = way == Way.NONE ? 0 : any(List.of(8_875, 7_250, 20_000, 6_350));
    }

    Order order() {
        int count = oneIn(200) ? 500 : oneIn(50) ? 0 : 1 + random.nextInt(6);
        IntStream.range(0, count).forEach(i -> lines.add(line(i)));
        List<Charge> discounts = Stream.concat(
                        some(3, () -> charge("coupon", -cents(Math.max(1, total / 2)), true)).stream(), ofLines())
                .toList();
        List<Charge> shippings = some(2, () -> charge("Flat rate", cents(3_000), oneIn(2)));
        List<Charge> handlings = some(5, () -> charge("Handling", cents(500), oneIn(2)));
        List<Charge> wrappings = some(5, () -> charge("Gift wrap", cents(500), oneIn(2)));
        List<Charge> fees = some(4, () -> charge("Fee", cents(1_000) - 500, oneIn(2)));
        if (way == Way.AT_THE_END || way == Way.NOT_SAID) {
            tax = halfUp(taxed * rate, 100_000);
        }
        List<Charge> taxes = way == Way.SEVERAL_RATES
                ? List.of(
                        new Charge("STATE", "State", money(tax / 3)),
                        new Charge("COUNTY", "County", money(tax / 7)),
                        new Charge("CITY", "City", money(tax - tax / 3 - tax / 7)))
                : List.of(new Charge("RATE", "Tax " + rate, money(tax)));
        total += tax;
        boolean refund = oneIn(15);
        List<Charge> certificates = some(6, () -> paidWith("Gift certificate"));
        List<Charge> points = some(6, () -> paidWith("Points"));
        return new Order(
                id,
                oneIn(20) ? "2026/11/" + id : id,
                OrderStatus.OPEN,
                "processing",
                currency,
                Instant.EPOCH,
                Instant.EPOCH,
                LocalDate.of(2026, 11, 22),
                new Buyer(null, "Odalys", "Fennimore", "", oneIn(5) ? "nobody" : "odalys@example.com", ""),
                Address.none(),
                Address.none(),
                new Payment(any(List.of("cod", "stripe")), any(TEXTS), "", oneIn(2) ? null : Instant.EPOCH),
                lines,
                discounts,
                shippings,
                handlings,
                wrappings,
                fees,
                certificates,
                points,
                money(tax),
                taxes,
                List.of(),
                money(total + off() + (refund ? unexplained() : 0)),
                "",
                List.of(),
                refund ? "0" : null);
    }

    /** Carts whose totals do not add up are as common as cents. */
    private long off() {
        return oneIn(10) ? any(List.of(1L, -1L, 4L, 5L, -5L, 6L, 100L)) : 0;
    }

    /** What a cart gives back besides what it names, or keeps of it. */
    private long unexplained() {
        return oneIn(2) ? 0 : cents(2_000) - 500;
    }

    /** Coupons of single lines. */
    private Stream<Charge> ofLines() {
        return oneIn(4)
                ? List.copyOf(lines).stream()
                        .filter(line -> oneIn(3) && line.amount().signum() > 0)
                        .map(line -> charge("coupon", -cents(minor(line.amount())), oneIn(2)))
                : Stream.empty();
    }

    private long minor(BigDecimal amount) {
        return amount.movePointRight(decimals).longValueExact();
    }

    private Line line(int number) {
        long price = oneIn(30) ? 0 : cents(oneIn(50) ? 100_000_000 : 20_000);
        boolean isTaxed = !oneIn(4);
        long net = way == Way.INCLUDED_IN_PRICES && isTaxed ? halfUp(price * 100_000, 100_000 + rate) : price;
        String quantity = oneIn(8) ? "0." + (1 + random.nextInt(99_999)) : Integer.toString(1 + random.nextInt(12));
        BigDecimal part = way == Way.INCLUDED_IN_PRICES && isTaxed ? taxOfPart(price - net, net) : taxOf(net, isTaxed);
        total += net;
        return new Line(
                Integer.toString(number), any(SKUS), any(TEXTS), new BigDecimal(quantity), money(net), said(part));
    }

    /** Signed as it counts in the total; a discount is told without its sign. */
    private Charge charge(String label, long amount, boolean isTaxed) {
        BigDecimal part = taxOf(amount, isTaxed);
        total += amount;
        boolean discount = label.equals("coupon");
        return new Charge(
                label,
                oneIn(5) ? "" : label,
                money(discount ? -amount : amount),
                said(discount ? part.negate() : part));
    }

    private Charge paidWith(String label) {
        long amount = cents(Math.max(1, total / 3));
        total -= amount;
        return new Charge(label, label, money(amount));
    }

    private BigDecimal taxOf(long net, boolean isTaxed) {
        if (!isTaxed || rate == 0) {
            return money(0);
        }
        long part = way == Way.EACH_PART_DOWN ? net * rate / 100_000 : halfUp(net * rate, 100_000);
        return taxOfPart(part, net);
    }

    private BigDecimal taxOfPart(long part, long net) {
        taxed += net;
        tax += part;
        return money(part);
    }

    private @Nullable BigDecimal said(BigDecimal part) {
        return way == Way.NOT_SAID ? null : part;
    }

    private static long halfUp(long amount, long divisor) {
        return (2 * Math.abs(amount) + divisor) / (2 * divisor) * Long.signum(amount);
    }

    private BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, decimals);
    }

    private long cents(long most) {
        long amount = 1 + (long) (random.nextDouble() * most);
        return decimals == 3 && whole ? amount * 10 : amount;
    }

    private List<Charge> some(int chances, java.util.function.Supplier<Charge> make) {
        return oneIn(chances)
                ? IntStream.rangeClosed(0, random.nextInt(2))
                        .mapToObj(i -> make.get())
                        .toList()
                : List.of();
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
