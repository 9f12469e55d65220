package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.Order;
import io.counterfoil.queue.books.BookRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A tax by which QuickBooks computes.
 *
 * @param rate per cent
 */
record SalesTaxItem(String listId, String name, BigDecimal rate) {

    private static final String KIND = "ItemSalesTax";

    /** Those that the store chose and QuickBooks has: first what is called as the cart calls the order's tax. */
    static List<SalesTaxItem> chosen(Sale sale) {
        return sale.preferences().salesTaxItems().stream()
                .flatMap(name -> sale.books().byName(BooksList.ITEMS, name.strip()).stream())
                .filter(BookRecord::active)
                .flatMap(record -> of(record).stream())
                .sorted(Comparator.comparing(item -> !item.isCalledIn(sale.order())))
                .toList();
    }

    /** QuickBooks takes the tax of the sum of the taxed lines and rounds it once, halves away from zero. */
    BigDecimal of(BigDecimal taxed) {
        return taxed.multiply(rate).movePointLeft(2).setScale(Limits.AMOUNT_DECIMALS, RoundingMode.HALF_UP);
    }

    private static Optional<SalesTaxItem> of(BookRecord record) {
        String rate = record.fields().getOrDefault("TaxRate", "");
        return record.kind().equals(KIND) && rate.matches("\\d{1,3}(\\.\\d{1,5})?")
                ? Optional.of(new SalesTaxItem(record.listId(), record.name(), new BigDecimal(rate)))
                : Optional.empty();
    }

    private boolean isCalledIn(Order order) {
        return order.taxes().stream()
                .anyMatch(tax -> name.equalsIgnoreCase(tax.label().strip())
                        || name.equalsIgnoreCase(tax.code().strip()));
    }
}
