package io.counterfoil.cart.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An order of a pretended shop, whatever its dialect. Every one ships for 9.95 and has 5.60 of tax. */
public record Placed(long id, Instant created, Instant changed, Kind kind) {

    public static final BigDecimal SHIPPING = new BigDecimal("9.95");
    public static final BigDecimal TAX = new BigDecimal("5.60");
    public static final String COMPANY = "Crème & Fils „GmbH“ 漢字商店 😀 <b>&amp;</b>";
    public static final int MANY = 300;

    /** What is special about it. */
    public enum Kind {
        SIMPLE,
        GUEST,
        VARIATION,
        UNICODE,
        BIG
    }

    /** A product in an order. */
    public record Item(String sku, String name, int quantity, BigDecimal amount) {
        public BigDecimal price() {
            return amount.divide(BigDecimal.valueOf(quantity));
        }
    }

    public boolean guest() {
        return kind == Kind.GUEST;
    }

    public String company() {
        return kind == Kind.UNICODE ? COMPANY : "";
    }

    public List<Item> items() {
        return switch (kind) {
            case SIMPLE, GUEST, UNICODE -> List.of(new Item("MUG", "Enamel mug", 3, new BigDecimal("59.97")));
            case VARIATION -> List.of(new Item("TEE-RED-M", "Tee, red, M", 1, new BigDecimal("19.60")));
            case BIG ->
                IntStream.rangeClosed(1, MANY)
                        .mapToObj(line -> new Item("NAIL-" + line, "Nail " + line, 7, new BigDecimal("2.31")))
                        .toList();
        };
    }

    public BigDecimal goods() {
        return items().stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal total() {
        return goods().add(SHIPPING).add(TAX);
    }

    Placed changed(Instant at) {
        return new Placed(id, created, at, kind);
    }

    /**
     * Money that went back for an order.
     *
     * @param goods what came back; none when nothing is said of what the money was for, else the shipping went back, too
     */
    public record Refunded(long id, long order, Instant at, BigDecimal amount, Optional<Item> goods) {

        /** Of the goods, and of the shipping. */
        public static final BigDecimal TAX_OF_GOODS = new BigDecimal("1.60");

        public static final BigDecimal TAX_OF_SHIPPING = new BigDecimal("0.50");
        public static final BigDecimal TAX = TAX_OF_GOODS.add(TAX_OF_SHIPPING);
    }
}
