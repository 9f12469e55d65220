package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sales tax at a rate.
 *
 * @param itemDesc at most 4095 characters
 * @param taxRate per cent, at most five decimals
 * @param taxVendorRef to whom it is paid
 */
public record SalesTaxItem(
        ItemName name,
        @Nullable String itemDesc,
        @Nullable BigDecimal taxRate,
        @Nullable Ref taxVendorRef) implements Item {

    @Override
    public QbList list() {
        return QbList.ITEM_SALES_TAX;
    }

    @Override
    public void writeTo(QbXml xml, ExternalGuid guid) {
        name.classOnly(xml);
        xml.free("ItemDesc", itemDesc, Limits.LONG_TEXT)
                .price("TaxRate", taxRate)
                .ref("TaxVendorRef", taxVendorRef, Limits.VENDOR_NAME);
        guid.writeTo(xml);
    }
}
