package io.counterfoil.connector.qbxml;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new sales receipt.
 *
 * @param externalGuid our mark on the record, which no query can search by; null for none
 */
public record SalesReceiptAdd(
        String requestId, SalesReceipt receipt, @Nullable UUID externalGuid, List<SaleLine> lines) implements Request {

    public SalesReceiptAdd {
        lines = List.copyOf(lines);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("SalesReceiptAddRq", requestId).open("SalesReceiptAdd");
        receipt.writeTo(xml);
        xml.guid("ExternalGUID", externalGuid);
        SaleLine.writeAll(xml, Transaction.SALES_RECEIPT, lines);
        xml.close("SalesReceiptAdd").close("SalesReceiptAddRq");
    }
}
