package io.counterfoil.connector.qbxml;

import java.util.List;

/**
 * A change of a credit memo.
 *
 * @param lines none to mention none; otherwise all that are to stay
 */
public record CreditMemoMod(String requestId, Version of, Receivable memo, List<LineMod> lines) implements Request {

    public CreditMemoMod {
        lines = List.copyOf(lines);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("CreditMemoModRq", requestId).openMod("CreditMemoMod", "TxnID", of);
        memo.writeTo(xml);
        LineMod.writeAll(xml, Transaction.CREDIT_MEMO, lines);
        xml.close("CreditMemoMod").close("CreditMemoModRq");
    }
}
