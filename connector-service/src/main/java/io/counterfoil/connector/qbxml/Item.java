package io.counterfoil.connector.qbxml;

/**
 * An item as it is entered or changed, one record a kind. In a change null leaves a field as it is and an empty text
 * clears it. QuickBooks never changes the kind of an item, but non-inventory to inventory, in its own window.
 */
public sealed interface Item
        permits InventoryItem,
                AssemblyItem,
                NonInventoryItem,
                ServiceItem,
                OtherChargeItem,
                DiscountItem,
                SalesTaxItem,
                GroupItem {

    /** The list that it is in. */
    QbList list();

    /** Appends the fields, in the order of the schema. */
    void writeTo(QbXml xml, ExternalGuid guid);
}
