package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * What things have that are bought and sold.
 *
 * @param manufacturerPartNumber at most 31 characters
 * @param unitOfMeasureSetRef cannot be changed here: that would change what older documents mean
 */
public record Goods(
        @Nullable String manufacturerPartNumber,
        @Nullable Ref unitOfMeasureSetRef,
        @Nullable Ref salesTaxCodeRef) {

    public static final Goods PLAIN = new Goods(null, null, null);

    void writeTo(QbXml xml) {
        xml.identity("ManufacturerPartNumber", "ManufacturerPartNumber", manufacturerPartNumber, Limits.PART_NUMBER)
                .ref("UnitOfMeasureSetRef", xml.adding() ? unitOfMeasureSetRef : null, Limits.LIST_NAME)
                .ref("SalesTaxCodeRef", salesTaxCodeRef, Limits.SALES_TAX_CODE);
    }
}
