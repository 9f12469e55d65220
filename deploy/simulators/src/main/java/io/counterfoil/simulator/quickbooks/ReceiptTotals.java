package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Subtotal, sales tax and total of a receipt. Tax is taken of the sum of the taxable lines and rounded once. */
record ReceiptTotals(BigDecimal subtotal, Optional<Entry> taxItem, BigDecimal tax) {

    static ReceiptTotals of(List<ReceiptLine> lines, Optional<Entry> taxItem, boolean customerIsTaxable) {
        BigDecimal taxed = customerIsTaxable ? sum(lines.stream().filter(ReceiptLine::taxable)) : BigDecimal.ZERO;
        BigDecimal percent = taxItem.map(ReceiptTotals::percent).orElse(BigDecimal.ZERO);
        return new ReceiptTotals(sum(lines.stream()), taxItem, Amounts.percentOf(taxed, percent));
    }

    BigDecimal total() {
        return subtotal.add(tax);
    }

    List<Node> fields() {
        return Stream.of(
                        Optional.of(Amounts.amount("Subtotal", subtotal)),
                        taxItem.map(item -> item.reference("ItemSalesTaxRef")),
                        taxItem.map(item -> Amounts.rate("SalesTaxPercentage", percent(item))),
                        Optional.of(Amounts.amount("SalesTaxTotal", tax)),
                        Optional.of(Amounts.amount("TotalAmount", total())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static BigDecimal sum(Stream<ReceiptLine> lines) {
        return lines.map(ReceiptLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(Entry taxItem) {
        return Amounts.of(taxItem.ret(), "TaxRate").orElse(BigDecimal.ZERO);
    }
}
