package io.counterfoil.connector.qbxml;

/** Voids a transaction: it stays in QuickBooks, with amounts of zero. */
public record TxnVoid(String requestId, Transaction kind, String txnId) implements Request {

    public TxnVoid {
        if (!kind.voidable()) {
            throw new IllegalArgumentException(kind + " cannot be voided");
        }
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("TxnVoidRq", requestId)
                .text("TxnVoidType", kind.element())
                .id("TxnID", txnId)
                .close("TxnVoidRq");
    }
}
