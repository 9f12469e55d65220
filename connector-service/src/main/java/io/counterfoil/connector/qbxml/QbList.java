package io.counterfoil.connector.qbxml;

/** The lists of a company file (iterating: quickbooks.md section 4.11). */
public enum QbList {
    ACCOUNT("Account", Limits.LIST_FULL_NAME, false, true),
    CLASS("Class", Limits.LIST_FULL_NAME, false, false),
    CUSTOMER("Customer", Limits.CUSTOMER_FULL_NAME, true, true),
    CUSTOMER_MESSAGE("CustomerMsg", Limits.CUSTOMER_MESSAGE, false, false),
    /** All kinds of items in one answer. */
    ITEM("Item", Limits.LIST_FULL_NAME, true, true),
    ITEM_DISCOUNT("ItemDiscount", Limits.LIST_FULL_NAME, true, true),
    ITEM_GROUP("ItemGroup", Limits.LIST_NAME, true, true),
    ITEM_INVENTORY("ItemInventory", Limits.LIST_FULL_NAME, true, true),
    ITEM_INVENTORY_ASSEMBLY("ItemInventoryAssembly", Limits.LIST_FULL_NAME, true, true),
    ITEM_NON_INVENTORY("ItemNonInventory", Limits.LIST_FULL_NAME, true, true),
    ITEM_OTHER_CHARGE("ItemOtherCharge", Limits.LIST_FULL_NAME, true, true),
    ITEM_PAYMENT("ItemPayment", Limits.LIST_NAME, true, true),
    ITEM_SALES_TAX("ItemSalesTax", Limits.LIST_NAME, true, true),
    ITEM_SALES_TAX_GROUP("ItemSalesTaxGroup", Limits.LIST_NAME, true, true),
    ITEM_SERVICE("ItemService", Limits.LIST_FULL_NAME, true, true),
    ITEM_SUBTOTAL("ItemSubtotal", Limits.LIST_NAME, true, true),
    PAYMENT_METHOD("PaymentMethod", Limits.LIST_NAME, false, false),
    SALES_REP("SalesRep", Limits.SALES_REP, false, false),
    SALES_TAX_CODE("SalesTaxCode", Limits.SALES_TAX_CODE, false, false),
    SHIP_METHOD("ShipMethod", Limits.SHIP_METHOD_NAME, false, false),
    STANDARD_TERMS("StandardTerms", Limits.LIST_NAME, false, false),
    /** Standard and date-driven terms in one answer. */
    TERMS("Terms", Limits.LIST_NAME, false, false),
    VENDOR("Vendor", Limits.VENDOR_NAME, true, true);

    private final String element;
    private final int fullName;
    private final boolean iterates;
    private final boolean extensible;

    QbList(String element, int fullName, boolean iterates, boolean extensible) {
        this.element = element;
        this.fullName = fullName;
        this.iterates = iterates;
        this.extensible = extensible;
    }

    /** As qbXML names it: {@code Customer} in {@code CustomerQueryRq}, {@code CustomerRet}, {@code ListDelType}. */
    public String element() {
        return element;
    }

    /** Most characters of a full name. */
    public int fullNameLimit() {
        return fullName;
    }

    /** Whether it can be asked for page by page. */
    public boolean iterates() {
        return iterates;
    }

    /** ListDelType: each kind of items and of terms is a list of its own. */
    String deletedAs() {
        if (this == ITEM || this == TERMS) {
            throw new IllegalArgumentException("say which kind of " + element);
        }
        return element;
    }

    /** Whether applications can keep private data with its records. */
    boolean extensible() {
        return extensible;
    }
}
