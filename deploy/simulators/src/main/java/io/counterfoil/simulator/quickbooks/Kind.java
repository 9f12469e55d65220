package io.counterfoil.simulator.quickbooks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a record is. Records of one namespace share their names: no two may have the same. */
enum Kind {
    ACCOUNT("Account", Namespace.ACCOUNTS),
    CUSTOMER("Customer", Namespace.NAMES),
    VENDOR("Vendor", Namespace.NAMES),
    EMPLOYEE("Employee", Namespace.NAMES),
    OTHER_NAME("OtherName", Namespace.NAMES),
    ITEM_SERVICE("ItemService", Namespace.ITEMS),
    ITEM_NON_INVENTORY("ItemNonInventory", Namespace.ITEMS),
    ITEM_OTHER_CHARGE("ItemOtherCharge", Namespace.ITEMS),
    ITEM_INVENTORY("ItemInventory", Namespace.ITEMS),
    ITEM_SALES_TAX("ItemSalesTax", Namespace.ITEMS),
    SALES_TAX_CODE("SalesTaxCode", Namespace.SALES_TAX_CODES),
    PAYMENT_METHOD("PaymentMethod", Namespace.PAYMENT_METHODS),
    SHIP_METHOD("ShipMethod", Namespace.SHIP_METHODS),
    TEMPLATE("Template", Namespace.TEMPLATES),
    CLASS("Class", Namespace.CLASSES),
    TERMS("StandardTerms", Namespace.TERMS),
    SALES_RECEIPT("SalesReceipt", Namespace.TRANSACTIONS);

    /** Where names must differ; transactions have no names. */
    enum Namespace {
        ACCOUNTS,
        NAMES,
        ITEMS,
        SALES_TAX_CODES,
        PAYMENT_METHODS,
        SHIP_METHODS,
        TEMPLATES,
        CLASSES,
        TERMS,
        TRANSACTIONS
    }

    private final String element;
    private final Namespace namespace;

    Kind(String element, Namespace namespace) {
        this.element = element;
        this.namespace = namespace;
    }

    static Set<Kind> items() {
        return in(Namespace.ITEMS);
    }

    static Set<Kind> in(Namespace namespace) {
        EnumSet<Kind> kinds = EnumSet.allOf(Kind.class);
        kinds.removeIf(kind -> kind.namespace != namespace);
        return kinds;
    }

    static Kind ofRet(String ret) {
        return Arrays.stream(values())
                .filter(kind -> kind.ret().equals(ret))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such record: " + ret));
    }

    String element() {
        return element;
    }

    String ret() {
        return element + "Ret";
    }

    Namespace namespace() {
        return namespace;
    }

    boolean isTransaction() {
        return namespace == Namespace.TRANSACTIONS;
    }
}
