package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksChanged.Settings;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.TaxStrategy;
import io.counterfoil.queue.books.BookRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a store has chosen that does not fit what QuickBooks is set to, or has. */
public record PreferenceWarnings(
        Preferences chosen, BooksFacts books, @Nullable Instant lastOrderFrom) {

    /**
     * Something that does not fit.
     *
     * @param preference which one; null for what is QuickBooks' alone
     * @param text what will happen, and what to do
     */
    public record Warning(String code, @Nullable String preference, String text) {}

    public List<Warning> all() {
        return Stream.of(
                        books.settings().stream().flatMap(this::settings),
                        missing("inClass", BooksList.CLASSES, chosen.inClass()),
                        missing("terms", BooksList.TERMS, chosen.terms()),
                        missing("depositToAccount", BooksList.ACCOUNTS, chosen.depositToAccount()),
                        missing("receivableAccount", BooksList.ACCOUNTS, chosen.receivableAccount()),
                        missing("taxableCode", BooksList.SALES_TAX_CODES, chosen.taxableCode()),
                        missing("nonTaxableCode", BooksList.SALES_TAX_CODES, chosen.nonTaxableCode()),
                        items(),
                        chosen.salesTaxItems().stream()
                                .flatMap(name -> missing("salesTaxItems", BooksList.ITEMS, name)))
                .flatMap(warnings -> warnings)
                .toList();
    }

    private Stream<Warning> items() {
        return Stream.of(
                        missing("defaultItem", BooksList.ITEMS, chosen.defaultItem()),
                        missing("shippingItem", BooksList.ITEMS, chosen.shippingItem()),
                        missing("handlingItem", BooksList.ITEMS, chosen.handlingItem()),
                        missing("wrappingItem", BooksList.ITEMS, chosen.wrappingItem()),
                        missing("feeItem", BooksList.ITEMS, chosen.feeItem()),
                        missing("discountItem", BooksList.ITEMS, chosen.discountItem()),
                        missing("giftCertificateItem", BooksList.ITEMS, chosen.giftCertificateItem()),
                        missing("rewardPointsItem", BooksList.ITEMS, chosen.rewardPointsItem()),
                        missing("taxItem", BooksList.ITEMS, chosen.taxItem()),
                        missing("zeroTaxItem", BooksList.ITEMS, chosen.zeroTaxItem()),
                        missing("roundingItem", BooksList.ITEMS, chosen.roundingItem()))
                .flatMap(warnings -> warnings);
    }

    private Stream<Warning> missing(String preference, BooksList list, @Nullable String name) {
        if (name == null || name.isBlank() || !books.known(list)) {
            return Stream.empty();
        }
        Optional<BookRecord> record = books.byName(list, name.strip());
        return record.filter(BookRecord::active).isPresent()
                ? Stream.empty()
                : Stream.of(new Warning(
                        NamedRecords.NOT_IN_QUICKBOOKS,
                        preference,
                        "\"" + name + "\" is " + (record.isPresent() ? "inactive" : "not")
                                + " in QuickBooks, as far as it was read: orders that need it are held."));
    }

    private Stream<Warning> settings(Settings settings) {
        return Stream.of(salesTax(settings), classes(settings), closed(settings), inventory(settings))
                .flatMap(Optional::stream);
    }

    private Optional<Warning> salesTax(Settings settings) {
        if (settings.salesTax()) {
            return Optional.empty();
        }
        boolean needed = chosen.taxStrategy() == TaxStrategy.SALES_TAX_ITEM || !ChosenItems.isChosen(chosen.taxItem());
        return Optional.of(new Warning(
                "SALES_TAX_OFF",
                "taxStrategy",
                "Sales tax is switched off in QuickBooks: it computes no tax, and what is entered has no sales tax codes. "
                        + (needed
                                ? "Orders with tax are held: choose an item for tax lines, or switch sales tax on in QuickBooks."
                                : "The tax of orders is entered as lines.")));
    }

    private Optional<Warning> classes(Settings settings) {
        return settings.classTracking() || !ChosenItems.isChosen(chosen.inClass())
                ? Optional.empty()
                : Optional.of(new Warning(
                        BooksRules.CLASSES_OFF,
                        "inClass",
                        "Class tracking is switched off in QuickBooks, so that orders are held. Switch it on there (Edit,"
                                + " Preferences, Accounting), or leave the class out."));
    }

    private Optional<Warning> closed(Settings settings) {
        boolean touched = settings.closingDate() != null
                && (lastOrderFrom == null
                        || !lastOrderFrom.atZone(ZoneOffset.UTC).toLocalDate().isAfter(settings.closingDate()));
        return touched
                ? Optional.of(new Warning(
                        BooksRules.CLOSED_PERIOD,
                        null,
                        "QuickBooks' books are closed up to " + settings.closingDate()
                                + ": orders of that day or before are held."))
                : Optional.empty();
    }

    private static Optional<Warning> inventory(Settings settings) {
        return settings.inventory()
                ? Optional.empty()
                : Optional.of(new Warning(
                        "INVENTORY_OFF",
                        null,
                        "Inventory is switched off in QuickBooks: it keeps no stock, and none can be pulled."));
    }
}
