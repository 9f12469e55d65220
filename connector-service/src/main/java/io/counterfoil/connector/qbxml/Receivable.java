package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * A sale that changes what the customer owes: an invoice, or a credit memo.
 *
 * @param arAccountRef the account of what is owed; null for the usual one
 * @param pending true: entered without effect on the books until it is released in QuickBooks
 * @param poNumber the customer's own number of the order; at most 25 characters
 */
public record Receivable(
        Sale sale,
        @Nullable Ref arAccountRef,
        @Nullable Boolean pending,
        @Nullable String poNumber,
        @Nullable Ref termsRef) {

    public static Receivable of(Sale sale) {
        return new Receivable(sale, null, null, null, null);
    }

    void writeTo(QbXml xml) {
        sale.customer(xml);
        xml.ref("ARAccountRef", arAccountRef, Limits.LIST_FULL_NAME);
        sale.heading().number(xml);
        sale.delivery().addresses(xml);
        xml.flag("IsPending", pending)
                .free("PONumber", poNumber, Limits.PO_NUMBER)
                .ref("TermsRef", termsRef, Limits.LIST_NAME);
        sale.heading().due(xml);
        sale.delivery().fob(xml);
        sale.delivery().ship(xml);
        sale.taxItem(xml);
        sale.remarks(xml);
        sale.end(xml);
    }
}
