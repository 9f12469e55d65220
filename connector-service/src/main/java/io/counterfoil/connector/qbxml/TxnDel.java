package io.counterfoil.connector.qbxml;

/** Deletes a transaction: nothing of it stays but a mention among the deleted. */
public record TxnDel(String requestId, Transaction kind, String txnId) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("TxnDelRq", requestId)
                .text("TxnDelType", kind.element())
                .id("TxnID", txnId)
                .close("TxnDelRq");
    }
}
