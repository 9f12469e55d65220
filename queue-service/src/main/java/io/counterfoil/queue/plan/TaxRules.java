package io.counterfoil.queue.plan;

import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.TaxStrategy;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses how the tax of an order is entered: by a sales tax item with which QuickBooks makes the cart's cents, else as
 * lines, else by the item that comes nearest with a rounding line, else a person chooses.
 */
record TaxRules(Sale sale, List<Part> sold) {

    static final String TAX_NOT_MATCHED = "TAX_NOT_MATCHED";

    Taxation choose() {
        BigDecimal tax = sale.order().tax();
        if (tax.signum() == 0) {
            return Taxation.asLines(List.of());
        }
        List<SalesTaxItem> items = mayBeComputed() ? SalesTaxItem.chosen(sale) : List.of();
        return items.stream()
                .filter(item -> missing(item).signum() == 0)
                .findFirst()
                .map(this::by)
                .or(this::asLines)
                .or(() -> nearest(items))
                .orElseGet(() -> Taxation.undecided(whatToChoose(items)));
    }

    /** One item has one agency: the tax of several goes by one item only if the store wants nothing else. */
    private boolean mayBeComputed() {
        boolean wanted =
                switch (sale.preferences().taxStrategy()) {
                    case BEST -> !hasSeveralRates();
                    case SALES_TAX_ITEM -> true;
                    case LINES -> false;
                };
        return wanted && !isUnclear() && !BooksRules.hasNoSalesTax(sale);
    }

    private boolean hasSeveralRates() {
        return sale.order().taxes().stream()
                        .filter(rate -> rate.amount().signum() != 0)
                        .count()
                > 1;
    }

    private boolean isUnclear() {
        return sold.stream().anyMatch(Part::unclear);
    }

    private Taxation by(SalesTaxItem item) {
        return Taxation.by(item, item.of(taxed()));
    }

    private Optional<Taxation> asLines() {
        Preferences chosen = sale.preferences();
        boolean possible = chosen.taxStrategy() != TaxStrategy.SALES_TAX_ITEM && ChosenItems.isChosen(chosen.taxItem());
        return possible ? Optional.of(Taxation.asLines(Parts.tax(sale))) : Optional.empty();
    }

    private Optional<Taxation> nearest(List<SalesTaxItem> items) {
        return items.stream()
                .filter(item -> Rounding.covers(sale.preferences(), rest(item)))
                .min(Comparator.comparing(item -> rest(item).abs()))
                .map(this::by);
    }

    private BigDecimal missing(SalesTaxItem item) {
        return sale.order().tax().subtract(item.of(taxed()));
    }

    /** With what the order itself misses. */
    private BigDecimal rest(SalesTaxItem item) {
        return missing(item).add(Balance.of(sale.order()).missing()).subtract(Parts.unexplained(sale));
    }

    private BigDecimal taxed() {
        return sold.stream().filter(Part::taxed).map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Reason whatToChoose(List<SalesTaxItem> items) {
        Preferences chosen = sale.preferences();
        if (chosen.taxStrategy() == TaxStrategy.LINES || chosen.salesTaxItems().isEmpty()) {
            return ChosenItems.notChosen("tax", "TAX");
        }
        return new Reason(
                TAX_NOT_MATCHED,
                "The order's tax is " + Amounts.text(sale.order().tax()) + ". " + why(items)
                        + " In the store's preferences, choose an item for tax lines, another sales tax item, or a rounding"
                        + " item whose cap covers the difference.");
    }

    private String why(List<SalesTaxItem> items) {
        if (BooksRules.hasNoSalesTax(sale)) {
            return "Sales tax is switched off in QuickBooks, which so computes none.";
        }
        if (isUnclear()) {
            return "The cart does not say which of its parts are taxed, so QuickBooks cannot compute it.";
        }
        return items.stream()
                .findFirst()
                .map(item -> "QuickBooks would compute " + Amounts.text(item.of(taxed())) + ": "
                        + item.rate().toPlainString() + " % (" + item.name() + ") of " + Amounts.text(taxed()) + ".")
                .orElse(
                        hasSeveralRates()
                                ? "It is made of several taxes, which one sales tax item does not keep apart."
                                : "None of the chosen sales tax items is known from QuickBooks with its rate: run"
                                        + " \"Sync Items and Accounts\".");
    }
}
