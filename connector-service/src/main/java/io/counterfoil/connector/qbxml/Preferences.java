package io.counterfoil.connector.qbxml;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a company file is set to, as far as it decides what can be entered.
 *
 * @param salesTax how sales tax is used; null when it is switched off
 * @param homeCurrency QuickBooks' name of it; null when only one currency is used
 * @param closingDate nothing on or before it can be changed without a password; null when there is none
 */
public record Preferences(
        @Nullable SalesTax salesTax,
        boolean classes,
        boolean inventory,
        boolean estimates,
        boolean multiCurrency,
        @Nullable String homeCurrency,
        boolean multiLocation,
        @Nullable LocalDate closingDate) {

    /**
     * How sales tax is used.
     *
     * @param defaultItem the sales tax item of customers that have none of their own
     * @param taxable the code of what is taxed, such as {@code Tax}
     * @param nonTaxable the code of what is not, such as {@code Non}
     */
    public record SalesTax(Referred defaultItem, Referred taxable, Referred nonTaxable) {

        private static final Referred NOTHING = new Referred("", "");

        private static SalesTax from(Reply.Entry settings) {
            return new SalesTax(
                    settings.ref("DefaultItemSalesTaxRef").orElse(NOTHING),
                    settings.ref("DefaultTaxableSalesTaxCodeRef").orElse(NOTHING),
                    settings.ref("DefaultNonTaxableSalesTaxCodeRef").orElse(NOTHING));
        }
    }

    public static Preferences from(Reply.Entry record) {
        return new Preferences(
                record.child("SalesTaxPreferences").map(SalesTax::from).orElse(null),
                flag(record, "AccountingPreferences", "IsUsingClassTracking"),
                flag(record, "PurchasesAndVendorsPreferences", "IsUsingInventory"),
                flag(record, "JobsAndEstimatesPreferences", "IsUsingEstimates"),
                flag(record, "MultiCurrencyPreferences", "IsMultiCurrencyOn"),
                record.child("MultiCurrencyPreferences")
                        .flatMap(currencies -> currencies.ref("HomeCurrencyRef"))
                        .map(Referred::fullName)
                        .filter(name -> !name.isEmpty())
                        .orElse(null),
                flag(record, "MultiLocationInventoryPreferences", "IsMultiLocationInventoryEnabled"),
                record.child("AccountingPreferences")
                        .flatMap(accounting -> Dates.date(accounting.field("ClosingDate")))
                        .orElse(null));
    }

    private static boolean flag(Reply.Entry record, String group, String name) {
        Optional<Reply.Entry> settings = record.child(group);
        return settings.isPresent() && settings.get().flag(name);
    }
}
