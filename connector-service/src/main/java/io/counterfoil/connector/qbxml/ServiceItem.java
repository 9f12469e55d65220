package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * Work that is done for a customer.
 *
 * @param trade null only in a change that leaves it as it is
 */
public record ServiceItem(
        ItemName name,
        @Nullable Ref salesTaxCodeRef,
        @Nullable Trade trade) implements Item {

    @Override
    public QbList list() {
        return QbList.ITEM_SERVICE;
    }

    @Override
    public void writeTo(QbXml xml, ExternalGuid guid) {
        name.classFirst(xml);
        xml.ref("SalesTaxCodeRef", salesTaxCodeRef, Limits.SALES_TAX_CODE);
        Trade.write(xml, trade);
        guid.writeTo(xml);
    }
}
