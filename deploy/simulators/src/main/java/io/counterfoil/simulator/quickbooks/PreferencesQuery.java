package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the company's preferences; only what {@link Circumstances} say can change. */
final class PreferencesQuery implements Family {

    private static final List<Node> BEFORE_CURRENCIES = List.of(
            group(
                    "FinanceChargePreferences",
                    "AnnualInterestRate=0.00",
                    "MinFinanceCharge=0.00",
                    "GracePeriod=0",
                    "IsAssessingForOverdueCharges=false",
                    "CalculateChargesFrom=DueDate",
                    "IsMarkedToBePrinted=false"),
            group(
                    "JobsAndEstimatesPreferences",
                    "IsUsingEstimates=true",
                    "IsUsingProgressInvoicing=false",
                    "IsPrintingItemsWithZeroAmounts=false"));

    private static final List<Node> AFTER_CURRENCIES = List.of(
            group(
                    "MultiLocationInventoryPreferences",
                    "IsMultiLocationInventoryAvailable=false",
                    "IsMultiLocationInventoryEnabled=false"),
            group(
                    "PurchasesAndVendorsPreferences",
                    "IsUsingInventory=true",
                    "DaysBillsAreDue=10",
                    "IsAutomaticallyUsingDiscounts=false"),
            group("ReportsPreferences", "AgingReportBasis=AgeFromDueDate", "SummaryReportBasis=Accrual"),
            group(
                    "SalesAndCustomersPreferences",
                    "IsTrackingReimbursedExpensesAsIncome=false",
                    "IsAutoApplyingPayments=true"));

    private static final List<Node> AFTER_SALES_TAX = List.of(
            group("TimeTrackingPreferences", "FirstDayOfWeek=Monday"),
            group("CurrentAppAccessRights", "IsAutomaticLoginAllowed=false", "IsPersonalDataAccessAllowed=false"));

    @Override
    public String request() {
        return "PreferencesQueryRq";
    }

    @Override
    public Reply answer(Node query, Work work) {
        List<Node> groups = Stream.of(
                        Stream.of(accounting(work.circumstances())),
                        BEFORE_CURRENCIES.stream(),
                        Stream.of(currencies(work)),
                        AFTER_CURRENCIES.stream(),
                        salesTax(work).stream(),
                        AFTER_SALES_TAX.stream())
                .flatMap(each -> each)
                .toList();
        return Reply.of(View.of(query).apply(Node.of("PreferencesRet", groups)));
    }

    private static Node accounting(Circumstances circumstances) {
        Stream<String> fields = Stream.of(
                "IsUsingAccountNumbers=false",
                "IsRequiringAccounts=true",
                "IsUsingClassTracking=" + circumstances.isOn(Feature.CLASS_TRACKING),
                "IsUsingAuditTrail=true",
                "IsAssigningJournalEntryNumbers=true");
        Stream<String> closing = circumstances.closingDate().map(date -> "ClosingDate=" + date).stream();
        return group("AccountingPreferences", Stream.concat(fields, closing).toArray(String[]::new));
    }

    /** Several are kept as soon as one was added; the first is that of the books. */
    private static Node currencies(Work work) {
        Optional<Entry> home = work.books().entries(Set.of(Kind.CURRENCY)).findFirst();
        List<Node> told = Stream.concat(
                        Stream.of(Node.leaf("IsMultiCurrencyOn", String.valueOf(home.isPresent()))),
                        home.map(currency -> currency.reference("HomeCurrencyRef")).stream())
                .toList();
        return Node.of("MultiCurrencyPreferences", told);
    }

    /** Without sales tax, or without what it needs, QuickBooks does not tell about it at all. */
    private static Optional<Node> salesTax(Work work) {
        List<Node> references = Stream.of(
                        reference(work, Kind.ITEM_SALES_TAX, DemoCompany.USUAL_TAX, "DefaultItemSalesTaxRef"),
                        Optional.of(Node.leaf("PaySalesTax", "Monthly")),
                        reference(work, Kind.SALES_TAX_CODE, DemoCompany.TAXABLE, "DefaultTaxableSalesTaxCodeRef"),
                        reference(work, Kind.SALES_TAX_CODE, "Non", "DefaultNonTaxableSalesTaxCodeRef"))
                .flatMap(Optional::stream)
                .toList();
        boolean isOn = work.circumstances().isOn(Feature.SALES_TAX) && references.size() == 4;
        return isOn ? Optional.of(Node.of("SalesTaxPreferences", references)) : Optional.empty();
    }

    private static Optional<Node> reference(Work work, Kind kind, String name, String field) {
        return work.books().byFullName(Set.of(kind), name).map(entry -> entry.reference(field));
    }

    private static Node group(String name, String... values) {
        List<Node> fields = Arrays.stream(values)
                .map(value -> value.split("=", 2))
                .map(pair -> Node.leaf(pair[0], pair[1]))
                .toList();
        return Node.of(name, fields);
    }
}
