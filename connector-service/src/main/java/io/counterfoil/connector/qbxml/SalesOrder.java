package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * An order that is to be delivered and invoiced. It does not change the books. Only Premier and Enterprise editions have
 * it.
 *
 * @param poNumber the customer's own number of the order; at most 25 characters
 * @param manuallyClosed true: nothing more of it will be delivered
 */
public record SalesOrder(
        Sale sale,
        @Nullable String poNumber,
        @Nullable Ref termsRef,
        @Nullable Boolean manuallyClosed) {

    public static SalesOrder of(Sale sale) {
        return new SalesOrder(sale, null, null, null);
    }

    void writeTo(QbXml xml) {
        sale.customer(xml);
        sale.heading().number(xml);
        sale.delivery().addresses(xml);
        xml.free("PONumber", poNumber, Limits.PO_NUMBER).ref("TermsRef", termsRef, Limits.LIST_NAME);
        sale.heading().due(xml);
        sale.delivery().fob(xml);
        sale.delivery().ship(xml);
        sale.taxItem(xml);
        xml.flag("IsManuallyClosed", manuallyClosed);
        sale.remarks(xml);
        sale.end(xml);
    }
}
