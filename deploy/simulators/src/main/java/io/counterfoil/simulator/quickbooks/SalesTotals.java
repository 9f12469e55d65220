package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Subtotal, sales tax and total of a sales document. Tax is taken of the sum of the taxable lines and rounded once. */
record SalesTotals(BigDecimal subtotal, Optional<Entry> taxItem, BigDecimal tax) {

    static SalesTotals of(List<SalesLine> lines, Optional<Entry> taxItem, boolean customerIsTaxable) {
        BigDecimal taxed = customerIsTaxable ? sum(lines.stream().filter(SalesLine::taxable)) : BigDecimal.ZERO;
        BigDecimal percent = taxItem.map(SalesTotals::percent).orElse(BigDecimal.ZERO);
        return new SalesTotals(sum(lines.stream()), taxItem, Amounts.percentOf(taxed, percent));
    }

    BigDecimal total() {
        return subtotal.add(tax);
    }

    /** The fields of every kind of document; each has some of them. */
    List<Node> fields() {
        return Stream.of(
                        Optional.of(Amounts.amount("Subtotal", subtotal)),
                        taxItem.map(item -> item.reference("ItemSalesTaxRef")),
                        taxItem.map(item -> Amounts.rate("SalesTaxPercentage", percent(item))),
                        Optional.of(Amounts.amount("SalesTaxTotal", tax)),
                        Optional.of(Amounts.amount("TotalAmount", total())),
                        Optional.of(Amounts.amount("AppliedAmount", BigDecimal.ZERO)),
                        Optional.of(Amounts.amount("BalanceRemaining", total())),
                        Optional.of(Amounts.amount("CreditRemaining", total())),
                        Optional.of(Node.leaf("IsPaid", Boolean.toString(total().signum() == 0))))
                .flatMap(Optional::stream)
                .toList();
    }

    static BigDecimal sum(Stream<SalesLine> lines) {
        return lines.filter(SalesLine::counted).map(SalesLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(Entry taxItem) {
        return Amounts.of(taxItem.ret(), "TaxRate").orElse(BigDecimal.ZERO);
    }
}
