package io.counterfoil.connector.qbxml;

/** One request of a message set. */
public sealed interface Request
        permits HostQuery,
                CompanyQuery,
                PreferencesQuery,
                ListQuery,
                CustomerQuery,
                ItemQuery,
                ListDeletedQuery,
                ListDel,
                CustomerAdd,
                CustomerMod,
                ItemAdd,
                ItemMod,
                PaymentMethodAdd,
                ShipMethodAdd,
                ClassAdd,
                StandardTermsAdd,
                TransactionQuery,
                TxnDeletedQuery,
                TxnVoid,
                ClearedStatusMod,
                TxnDel,
                SalesReceiptAdd,
                SalesReceiptMod,
                SalesOrderAdd,
                SalesOrderMod,
                InvoiceAdd,
                InvoiceMod,
                CreditMemoAdd,
                CreditMemoMod,
                ReceivePaymentAdd,
                ReceivePaymentMod,
                InventoryAdjustmentAdd,
                InventoryAdjustmentMod {

    /** Comes back in the answer; at most 50 characters. */
    String requestId();

    /** Appends the request, its elements in the order of the schema. */
    void writeTo(QbXml xml);

    /**
     * The request alone, and what of its free text had to be changed.
     *
     * @throws Unsendable when an identifying field or a number does not fit into QuickBooks
     */
    default Written write() {
        QbXml xml = new QbXml();
        writeTo(xml);
        return xml.written();
    }

    /**
     * The request alone.
     *
     * @throws Unsendable when an identifying field or a number does not fit into QuickBooks
     */
    default String xml() {
        return write().xml();
    }
}
