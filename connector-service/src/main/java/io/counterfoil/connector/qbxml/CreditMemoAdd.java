package io.counterfoil.connector.qbxml;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new credit memo. Its amounts are positive: they are taken off what the customer owes.
 *
 * @param externalGuid our mark on the record, which no query can search by; null for none
 */
public record CreditMemoAdd(
        String requestId, Receivable memo, @Nullable UUID externalGuid, List<SaleLine> lines) implements Request {

    public CreditMemoAdd {
        lines = List.copyOf(lines);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("CreditMemoAddRq", requestId).open("CreditMemoAdd");
        memo.writeTo(xml);
        xml.guid("ExternalGUID", externalGuid);
        SaleLine.writeAll(xml, Transaction.CREDIT_MEMO, lines);
        xml.close("CreditMemoAdd").close("CreditMemoAddRq");
    }
}
