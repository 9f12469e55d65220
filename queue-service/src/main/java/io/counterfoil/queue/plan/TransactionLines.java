package io.counterfoil.queue.plan;

import io.counterfoil.events.Preferences;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The lines of a transaction: what is sold, tax that stands as lines, what was paid otherwise, and what rounds it. */
record TransactionLines(Sale sale, List<Part> sold, Taxation taxation) {

    List<Transaction.Line> lines() {
        Preferences chosen = sale.preferences();
        return Stream.concat(
                        sold.stream()
                                .map(part -> part.line(
                                        code(isTaxed(part) ? chosen.taxableCode() : chosen.nonTaxableCode()))),
                        beside().map(part -> part.line(code(chosen.nonTaxableCode()))))
                .toList();
    }

    private String code(String chosen) {
        return BooksRules.hasNoSalesTax(sale) ? "" : chosen;
    }

    List<Part> parts() {
        return Stream.concat(sold.stream(), beside()).toList();
    }

    private boolean isTaxed(Part part) {
        return taxation.item() != null && part.taxed();
    }

    private Stream<Part> beside() {
        BigDecimal rest = rest();
        return Stream.concat(untaxed(), rest.signum() == 0 ? Stream.empty() : Stream.of(Parts.rounding(sale, rest)));
    }

    private Stream<Part> untaxed() {
        return Stream.concat(taxation.lines().stream(), Parts.paidWith(sale).stream());
    }

    /** By how much the total is more than the lines and what QuickBooks computes. */
    private BigDecimal rest() {
        BigDecimal lines =
                Stream.concat(sold.stream(), untaxed()).map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sale.order().total().subtract(lines).subtract(taxation.computed());
    }
}
