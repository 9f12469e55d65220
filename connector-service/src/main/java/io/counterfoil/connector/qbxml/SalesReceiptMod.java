package io.counterfoil.connector.qbxml;

import java.util.List;

/**
 * A change of a sales receipt.
 *
 * @param lines none to mention none; otherwise all that are to stay
 */
public record SalesReceiptMod(String requestId, Version of, SalesReceipt receipt, List<LineMod> lines)
        implements Request {

    public SalesReceiptMod {
        lines = List.copyOf(lines);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("SalesReceiptModRq", requestId).openMod("SalesReceiptMod", "TxnID", of);
        receipt.writeTo(xml);
        LineMod.writeAll(xml, Transaction.SALES_RECEIPT, lines);
        xml.close("SalesReceiptMod").close("SalesReceiptModRq");
    }
}
