package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Arrays;
import java.util.List;

/** Tells the company's preferences; they are fixed. */
final class PreferencesQuery implements Family {

    private static final Grammar GRAMMAR = Grammar.of("IncludeRetElement* str(50)");

    private static final Node RET = Node.of(
            "PreferencesRet",
            group(
                    "AccountingPreferences",
                    "IsUsingAccountNumbers=false",
                    "IsRequiringAccounts=true",
                    "IsUsingClassTracking=false",
                    "IsUsingAuditTrail=true",
                    "IsAssigningJournalEntryNumbers=true"),
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
                    "IsPrintingItemsWithZeroAmounts=false"),
            group("MultiCurrencyPreferences", "IsMultiCurrencyOn=false"),
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
                    "IsAutoApplyingPayments=true"),
            group("TimeTrackingPreferences", "FirstDayOfWeek=Monday"),
            group("CurrentAppAccessRights", "IsAutomaticLoginAllowed=false", "IsPersonalDataAccessAllowed=false"));

    @Override
    public String request() {
        return "PreferencesQueryRq";
    }

    @Override
    public Grammar grammar() {
        return GRAMMAR;
    }

    @Override
    public Reply answer(Node query, Work work) {
        return Reply.of(View.of(query).apply(RET));
    }

    private static Node group(String name, String... values) {
        List<Node> fields = Arrays.stream(values)
                .map(value -> value.split("=", 2))
                .map(pair -> Node.leaf(pair[0], pair[1]))
                .toList();
        return Node.of(name, fields);
    }
}
