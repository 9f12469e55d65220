package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * Takes something off the line above it.
 *
 * @param itemDesc at most 4095 characters
 * @param rate null for none of its own
 */
public record DiscountItem(
        ItemName name,
        @Nullable String itemDesc,
        @Nullable Ref salesTaxCodeRef,
        @Nullable Rate rate,
        @Nullable Ref accountRef)
        implements Item {

    @Override
    public QbList list() {
        return QbList.ITEM_DISCOUNT;
    }

    @Override
    public void writeTo(QbXml xml, ExternalGuid guid) {
        name.classFirst(xml);
        xml.free("ItemDesc", itemDesc, Limits.LONG_TEXT).ref("SalesTaxCodeRef", salesTaxCodeRef, Limits.SALES_TAX_CODE);
        Rate.write(xml, "DiscountRate", rate);
        xml.ref("AccountRef", accountRef, Limits.LIST_FULL_NAME);
        guid.writeTo(xml);
    }
}
