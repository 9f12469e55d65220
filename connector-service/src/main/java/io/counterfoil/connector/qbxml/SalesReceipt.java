package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * A sale that is paid at once.
 *
 * @param pending true: entered without effect on the books until it is released in QuickBooks
 * @param checkNumber at most 25 characters; never a card number
 * @param depositToAccountRef null for the account of undeposited funds
 */
public record SalesReceipt(
        Sale sale,
        @Nullable Boolean pending,
        @Nullable String checkNumber,
        @Nullable Ref paymentMethodRef,
        @Nullable Ref depositToAccountRef) {

    public static SalesReceipt of(Sale sale) {
        return new SalesReceipt(sale, null, null, null, null);
    }

    void writeTo(QbXml xml) {
        sale.anyCustomer(xml);
        sale.heading().number(xml);
        sale.delivery().addresses(xml);
        xml.flag("IsPending", pending)
                .free("CheckNumber", checkNumber, Limits.CHECK_NUMBER)
                .ref("PaymentMethodRef", paymentMethodRef, Limits.LIST_NAME);
        sale.heading().due(xml);
        sale.delivery().ship(xml);
        sale.delivery().fob(xml);
        sale.taxItem(xml);
        sale.remarks(xml);
        xml.ref("DepositToAccountRef", depositToAccountRef, Limits.LIST_FULL_NAME);
        sale.end(xml);
    }
}
