package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a new company file begins with: the lists that a web shop's bookkeeper has made. */
final class DemoCompany {

    static final String UNDEPOSITED_FUNDS = "Undeposited Funds";
    static final String RECEIPT_TEMPLATE = "Custom Sales Receipt";
    static final String INVOICE_TEMPLATE = "Custom Invoice";
    static final String ORDER_TEMPLATE = "Custom Sales Order";
    static final String CREDIT_TEMPLATE = "Custom Credit Memo";
    static final String RECEIVABLE = "Accounts Receivable";
    static final String TAXABLE = "Tax";

    /** What is charged when nothing else is said: nothing. */
    static final String USUAL_TAX = "Out of State";

    private static final String TAX_ITEM = "State Tax";

    private final Work work;

    DemoCompany(Work work) {
        this.work = work;
    }

    void create(List<String> skus) {
        work.change(new Change.Named("Counterfoil Demo Company"));
        accounts();
        smallLists();
        salesTax();
        new DemoItems(work).create(skus);
    }

    private void accounts() {
        account("Checking", "Bank");
        account(RECEIVABLE, "AccountsReceivable");
        account("Inventory Adjustment", "Expense");
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
        simple("TemplateRet", INVOICE_TEMPLATE, Node.leaf("TemplateType", "Invoice"));
        simple("TemplateRet", ORDER_TEMPLATE, Node.leaf("TemplateType", "SalesOrder"));
        simple("TemplateRet", CREDIT_TEMPLATE, Node.leaf("TemplateType", "CreditMemo"));
        simple("StandardTermsRet", "Net 30", Node.leaf("StdDueDays", "30"));
        simple("EmployeeRet", "Casey Clerk");
        simple("OtherNameRet", "Petty Cash");
        for (String name : List.of("Web", "Store")) {
            put(
                    "ClassRet",
                    name,
                    Stream.of(Node.leaf("FullName", name), Node.leaf("IsActive", "true"), Node.leaf("Sublevel", "0")));
        }
        for (String method : List.of("Cash", "Check", "Visa", "MasterCard")) {
            simple("PaymentMethodRet", method, Node.leaf("PaymentMethodType", method));
        }
        for (String method : List.of("UPS", "FedEx", "US Mail")) {
            simple("ShipMethodRet", method);
        }
    }

    private void salesTax() {
        simple("VendorRet", "State Tax Board", Node.leaf("Balance", "0.00"));
        simple("ItemSalesTaxRet", USUAL_TAX, Node.leaf("ItemDesc", "No tax"), Node.leaf("TaxRate", "0.00"));
        simple("ItemSalesTaxRet", TAX_ITEM, Node.leaf("ItemDesc", "State sales tax"), Node.leaf("TaxRate", "8.875"));
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

    private void put(String ret, String name, Stream<Node> fields) {
        put(work, ret, name, fields);
    }

    static void put(Work work, String ret, String name, Stream<Node> fields) {
        Stream<Node> head = work.head("ListID", work.newListId()).stream();
        work.put(Node.of(
                ret,
                Stream.of(head, Stream.of(Node.leaf("Name", name)), fields)
                        .flatMap(parts -> parts)
                        .toList()));
    }
}
