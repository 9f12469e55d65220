package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a new company file begins with: the lists that a web shop's bookkeeper has made. */
final class DemoCompany {

    static final String UNDEPOSITED_FUNDS = "Undeposited Funds";
    static final String RECEIPT_TEMPLATE = "Custom Sales Receipt";

    private static final Map<String, String> WEB_ITEMS = Map.of(
            "Web Shipping", "Shipping Income",
            "Web Fee", "Sales",
            "Web Discount", "Discounts Given",
            "Web Tax", "Sales Tax Payable");

    private final Work work;

    DemoCompany(Work work) {
        this.work = work;
    }

    void create(List<String> skus) {
        work.change(new Change.Named("Counterfoil Demo Company"));
        accounts();
        smallLists();
        new TreeMap<>(WEB_ITEMS).forEach(this::charge);
        item("ItemServiceRet", "Web Item", "Non", salesOrPurchase("Item of the web shop", "Sales"));
        salesTax();
        for (int i = 0; i < skus.size(); i++) {
            stocked(skus.get(i), i % 2 == 0);
        }
    }

    private void accounts() {
        account("Checking", "Bank");
        account(UNDEPOSITED_FUNDS, "OtherCurrentAsset");
        account("Inventory Asset", "OtherCurrentAsset");
        account("Sales Tax Payable", "OtherCurrentLiability");
        account("Sales", "Income");
        account("Shipping Income", "Income");
        account("Discounts Given", "Income");
        account("Cost of Goods Sold", "CostOfGoodsSold");
    }

    private void smallLists() {
        simple("SalesTaxCodeRet", "Tax", Node.leaf("IsTaxable", "true"), Node.leaf("Desc", "Taxable Sales"));
        simple("SalesTaxCodeRet", "Non", Node.leaf("IsTaxable", "false"), Node.leaf("Desc", "Non-Taxable Sales"));
        simple("TemplateRet", RECEIPT_TEMPLATE, Node.leaf("TemplateType", "SalesReceipt"));
        for (String method : List.of("Cash", "Check", "Visa", "MasterCard")) {
            simple("PaymentMethodRet", method, Node.leaf("PaymentMethodType", method));
        }
        for (String method : List.of("UPS", "FedEx", "US Mail")) {
            simple("ShipMethodRet", method);
        }
    }

    private void salesTax() {
        simple("VendorRet", "State Tax Board", Node.leaf("Balance", "0.00"));
        simple("ItemSalesTaxRet", "State Tax", Node.leaf("ItemDesc", "State sales tax"), Node.leaf("TaxRate", "8.875"));
    }

    private void account(String name, String type) {
        put(
                "AccountRet",
                name,
                Stream.of(
                        Node.leaf("FullName", name),
                        Node.leaf("IsActive", "true"),
                        Node.leaf("Sublevel", "0"),
                        Node.leaf("AccountType", type),
                        Node.leaf("Balance", "0.00"),
                        Node.leaf("TotalBalance", "0.00")));
    }

    private void simple(String ret, String name, Node... fields) {
        put(ret, name, Stream.concat(Stream.of(Node.leaf("IsActive", "true")), Arrays.stream(fields)));
    }

    private void charge(String name, String account) {
        item("ItemOtherChargeRet", name, "Non", salesOrPurchase(name, account));
    }

    private void stocked(String sku, boolean inventory) {
        if (inventory) {
            item("ItemInventoryRet", sku, "Tax", inventory(sku));
        } else {
            item("ItemNonInventoryRet", sku, "Tax", salesOrPurchase(sku, "Sales"));
        }
    }

    private void item(String ret, String name, String taxCode, Stream<Node> fields) {
        Stream<Node> common = Stream.of(
                Node.leaf("FullName", name),
                Node.leaf("IsActive", "true"),
                Node.leaf("Sublevel", "0"),
                reference("SalesTaxCodeRef", taxCode));
        put(ret, name, Stream.concat(common, fields));
    }

    private Stream<Node> salesOrPurchase(String description, String account) {
        return Stream.of(Node.of(
                "SalesOrPurchase",
                Node.leaf("Desc", description),
                Node.leaf("Price", "0.00"),
                reference("AccountRef", account)));
    }

    private Stream<Node> inventory(String description) {
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

    private void put(String ret, String name, Stream<Node> fields) {
        Stream<Node> head = work.head("ListID", work.newListId()).stream();
        work.put(Node.of(
                ret,
                Stream.of(head, Stream.of(Node.leaf("Name", name)), fields)
                        .flatMap(parts -> parts)
                        .toList()));
    }
}
