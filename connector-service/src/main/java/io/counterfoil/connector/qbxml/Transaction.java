package io.counterfoil.connector.qbxml;

/** The kinds of transactions that are entered and asked for. */
public enum Transaction {
    CREDIT_MEMO("CreditMemo", Limits.REF_NUMBER, true, true),
    INVENTORY_ADJUSTMENT("InventoryAdjustment", Limits.REF_NUMBER, false, true),
    INVOICE("Invoice", Limits.REF_NUMBER, true, true),
    RECEIVE_PAYMENT("ReceivePayment", Limits.PAYMENT_REF_NUMBER, false, false),
    SALES_ORDER("SalesOrder", Limits.REF_NUMBER, true, false),
    SALES_RECEIPT("SalesReceipt", Limits.REF_NUMBER, false, true);

    private final String element;
    private final int refNumber;
    private final boolean linked;
    private final boolean voidable;

    Transaction(String element, int refNumber, boolean linked, boolean voidable) {
        this.element = element;
        this.refNumber = refNumber;
        this.linked = linked;
        this.voidable = voidable;
    }

    /** As qbXML names it: {@code Invoice} in {@code InvoiceQueryRq}, {@code InvoiceRet}, {@code TxnDelType}. */
    public String element() {
        return element;
    }

    /** Most characters of a RefNumber. */
    public int refNumberLimit() {
        return refNumber;
    }

    /** Whether a query can ask for the transactions that it is linked to. */
    public boolean linked() {
        return linked;
    }

    /** Whether it can be voided: it stays, with amounts of zero. */
    public boolean voidable() {
        return voidable;
    }
}
