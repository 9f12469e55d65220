package io.counterfoil.simulator.quickbooks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    ITEM_INVENTORY_ASSEMBLY("ItemInventoryAssembly", Namespace.ITEMS),
    ITEM_SUBTOTAL("ItemSubtotal", Namespace.ITEMS),
    ITEM_DISCOUNT("ItemDiscount", Namespace.ITEMS),
    ITEM_SALES_TAX("ItemSalesTax", Namespace.ITEMS),
    ITEM_GROUP("ItemGroup", Namespace.ITEMS),
    SALES_TAX_CODE("SalesTaxCode", Namespace.SALES_TAX_CODES),
    PAYMENT_METHOD("PaymentMethod", Namespace.PAYMENT_METHODS),
    SHIP_METHOD("ShipMethod", Namespace.SHIP_METHODS),
    TEMPLATE("Template", Namespace.TEMPLATES),
    CLASS("Class", Namespace.CLASSES),
    TERMS("StandardTerms", Namespace.TERMS),
    CURRENCY("Currency", Namespace.CURRENCIES),
    INVOICE("Invoice", Namespace.TRANSACTIONS),
    SALES_RECEIPT("SalesReceipt", Namespace.TRANSACTIONS),
    SALES_ORDER("SalesOrder", Namespace.TRANSACTIONS),
    CREDIT_MEMO("CreditMemo", Namespace.TRANSACTIONS),
    RECEIVE_PAYMENT("ReceivePayment", Namespace.TRANSACTIONS),
    INVENTORY_ADJUSTMENT("InventoryAdjustment", Namespace.TRANSACTIONS);

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
        CURRENCIES,
        TRANSACTIONS
    }

    private static final Map<String, Kind> BY_ELEMENT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::element, Function.identity()));

    private final String element;
    private final Namespace namespace;

    Kind(String element, Namespace namespace) {
        this.element = element;
        this.namespace = namespace;
    }

    static Set<Kind> items() {
        return in(Namespace.ITEMS);
    }

    /** Items of which QuickBooks counts how many are there. */
    static Set<Kind> stock() {
        return Set.of(ITEM_INVENTORY, ITEM_INVENTORY_ASSEMBLY);
    }

    static Set<Kind> transactions() {
        return in(Namespace.TRANSACTIONS);
    }

    static Set<Kind> in(Namespace namespace) {
        EnumSet<Kind> kinds = EnumSet.allOf(Kind.class);
        kinds.removeIf(kind -> kind.namespace != namespace);
        return kinds;
    }

    /** The kind of a word such as Invoice. */
    static Optional<Kind> of(String element) {
        return Optional.ofNullable(BY_ELEMENT.get(element));
    }

    static Kind ofRet(String ret) {
        return of(ret.replaceAll("Ret$", "")).orElseThrow(() -> new IllegalArgumentException("no such record: " + ret));
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
