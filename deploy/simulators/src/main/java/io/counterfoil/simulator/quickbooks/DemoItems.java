package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The items of a new company file: those for the web shop as such, and every other article as stock. */
record DemoItems(Work work) {

    private static final Map<String, String> WEB_ITEMS = Map.of(
            "Web Shipping", "Shipping Income",
            "Web Fee", "Sales",
            "Web Discount", "Discounts Given",
            "Web Tax", "Sales Tax Payable");

    void create(List<String> skus) {
        new TreeMap<>(WEB_ITEMS)
                .forEach((name, account) -> item("ItemOtherChargeRet", name, "Non", sold(name, account)));
        item("ItemServiceRet", "Web Item", "Non", sold("Item of the web shop", "Sales"));
        for (int i = 0; i < skus.size(); i++) {
            article(skus.get(i), i % 2 == 0);
        }
    }

    private void article(String sku, boolean isStock) {
        if (isStock) {
            item("ItemInventoryRet", sku, DemoCompany.TAXABLE, stock(sku));
        } else {
            item("ItemNonInventoryRet", sku, DemoCompany.TAXABLE, sold(sku, "Sales"));
        }
    }

    private void item(String ret, String name, String taxCode, Stream<Node> fields) {
        Stream<Node> common = Stream.of(
                Node.leaf("FullName", name),
                Node.leaf("IsActive", "true"),
                Node.leaf("Sublevel", "0"),
                reference("SalesTaxCodeRef", taxCode));
        DemoCompany.put(work, ret, name, Stream.concat(common, fields));
    }

    private Stream<Node> sold(String description, String account) {
        return Stream.of(Node.of(
                "SalesOrPurchase",
                Node.leaf("Desc", description),
                Node.leaf("Price", "0.00"),
                reference("AccountRef", account)));
    }

    private Stream<Node> stock(String description) {
        return Stream.of(
                Node.leaf("SalesDesc", description),
                Node.leaf("SalesPrice", "0.00"),
                reference("IncomeAccountRef", "Sales"),
                reference("COGSAccountRef", "Cost of Goods Sold"),
                reference("AssetAccountRef", "Inventory Asset"),
                Node.leaf("QuantityOnHand", "100"),
                Node.leaf("AverageCost", "0.00"),
                Node.leaf("QuantityOnOrder", "0"),
                Node.leaf("QuantityOnSalesOrder", "0"));
    }

    private Node reference(String field, String fullName) {
        Kind kind = field.equals("SalesTaxCodeRef") ? Kind.SALES_TAX_CODE : Kind.ACCOUNT;
        return work.books().byFullName(Set.of(kind), fullName).orElseThrow().reference(field);
    }
}
