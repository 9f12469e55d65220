package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What QuickBooks fills in when an element of a list is added, and what it cannot do without. */
record ListDefaults(Kind kind, Work work) {

    private static final Map<String, String> FOR_ALL = Map.of(
            "IsActive", "true",
            "Balance", "0.00",
            "TotalBalance", "0.00",
            "QuantityOnHand", "0",
            "AverageCost", "0.00",
            "QuantityOnOrder", "0",
            "QuantityOnSalesOrder", "0",
            "IsPrintItemsInGroup", "false");

    private static final Set<Kind> TAXED =
            Set.of(Kind.CUSTOMER, Kind.ITEM_INVENTORY, Kind.ITEM_INVENTORY_ASSEMBLY, Kind.ITEM_NON_INVENTORY);

    private static final List<String> POSTING = List.of("IncomeAccountRef", "COGSAccountRef", "AssetAccountRef");

    /** The fields that were not given; those that a record of this kind does not have are left out by its shape. */
    List<Node> missing(List<Node> given) {
        refuseWithoutAccounts(given);
        List<Node> missing = new ArrayList<>(averageCost(given).stream().toList());
        FOR_ALL.forEach((field, value) ->
                Defaults.missing(both(given, missing), field, value).forEach(missing::add));
        if (TAXED.contains(kind) && work.circumstances().isOn(Feature.SALES_TAX)) {
            standard(given, "SalesTaxCodeRef", DemoCompany.TAXABLE).ifPresent(missing::add);
        }
        if (kind == Kind.CUSTOMER && work.circumstances().isOn(Feature.SALES_TAX)) {
            standard(given, "ItemSalesTaxRef", DemoCompany.USUAL_TAX).ifPresent(missing::add);
        }
        return missing;
    }

    private void refuseWithoutAccounts(List<Node> given) {
        List<String> needed = Kind.stock().contains(kind) ? POSTING : List.of();
        needed.stream()
                .filter(field -> given.stream().noneMatch(each -> each.name().equals(field)))
                .findFirst()
                .ifPresent(field -> {
                    throw new RequestRefused(Status.missingAccount(field));
                });
    }

    private static Optional<Node> averageCost(List<Node> given) {
        Node fields = Node.of("Fields", given);
        return Amounts.of(fields, "QuantityOnHand")
                .filter(quantity -> quantity.signum() > 0)
                .flatMap(quantity -> Amounts.of(fields, "TotalValue")
                        .or(() -> Amounts.of(fields, "PurchaseCost").map(quantity::multiply))
                        .map(value -> Amounts.rate("AverageCost", Amounts.rate(value, quantity))));
    }

    private Optional<Node> standard(List<Node> given, String field, String name) {
        return work.books()
                .byFullName(Reference.of(field, kind.element()).kinds(), name)
                .flatMap(
                        entry -> Defaults.missing(given, entry.reference(field)).findFirst());
    }

    private static List<Node> both(List<Node> given, List<Node> missing) {
        List<Node> both = new ArrayList<>(given);
        both.addAll(missing);
        return both;
    }
}
