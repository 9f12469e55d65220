package io.counterfoil.connector.qbxml;

/**
 * Marks a transaction as cleared: its money stands on the bank's statement. Only what moves money can be. The answer has a
 * status and no record.
 */
public record ClearedStatusMod(String requestId, String txnId) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("ClearedStatusModRq", requestId)
                .open("ClearedStatusMod")
                .id("TxnID", txnId)
                .text("ClearedStatus", "Cleared")
                .close("ClearedStatusMod")
                .close("ClearedStatusModRq");
    }
}
