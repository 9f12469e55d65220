package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * What is charged besides: shipping, handling, fees.
 *
 * @param trade null only in a change that leaves it as it is
 */
public record OtherChargeItem(
        ItemName name,
        @Nullable Ref salesTaxCodeRef,
        @Nullable Trade trade) implements Item {

    @Override
    public QbList list() {
        return QbList.ITEM_OTHER_CHARGE;
    }

    @Override
    public void writeTo(QbXml xml, ExternalGuid guid) {
        name.classFirst(xml);
        xml.ref("SalesTaxCodeRef", salesTaxCodeRef, Limits.SALES_TAX_CODE);
        Trade.write(xml, trade);
        guid.writeTo(xml);
    }
}
