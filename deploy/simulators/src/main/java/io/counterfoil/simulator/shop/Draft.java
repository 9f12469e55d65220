package io.counterfoil.simulator.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** A generated order before it is written: its lines, shipping and fee, all of one tax rate. */
record Draft(
        long id,
        Buyer buyer,
        List<DraftLine> lines,
        BigDecimal shipping,
        BigDecimal fee,
        BigDecimal discountPercent,
        BigDecimal taxPercent) {

    Draft {
        lines = List.copyOf(lines);
    }

    /** Who buys; a guest has the id 0. */
    record Buyer(long id, String firstName, String lastName, String company, String city) {

        String email() {
            return "buyer" + id + "." + Integer.toHexString(lastName.hashCode()) + "@example.com";
        }
    }

    BigDecimal discount() {
        return sum(DraftLine::subtotal).subtract(sum(DraftLine::total));
    }

    BigDecimal discountTax() {
        return sum(DraftLine::subtotalTax).subtract(sum(DraftLine::totalTax));
    }

    BigDecimal shippingTax() {
        return DraftLine.percent(shipping, taxPercent);
    }

    BigDecimal feeTax() {
        return DraftLine.percent(fee, taxPercent);
    }

    BigDecimal cartTax() {
        return sum(DraftLine::totalTax).add(feeTax());
    }

    BigDecimal totalTax() {
        return cartTax().add(shippingTax());
    }

    BigDecimal total() {
        return sum(DraftLine::total).add(fee).add(shipping).add(totalTax());
    }

    private BigDecimal sum(Function<DraftLine, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
