package io.counterfoil.connector.qbxml;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new invoice.
 *
 * @param externalGuid our mark on the record, which no query can search by; null for none
 * @param linkToTxnIds sales orders whose lines it takes
 */
public record InvoiceAdd(
        String requestId,
        Receivable invoice,
        @Nullable UUID externalGuid,
        List<String> linkToTxnIds,
        List<SaleLine> lines)
        implements Request {

    public InvoiceAdd {
        linkToTxnIds = List.copyOf(linkToTxnIds);
        lines = List.copyOf(lines);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("InvoiceAddRq", requestId).open("InvoiceAdd");
        invoice.writeTo(xml);
        xml.guid("ExternalGUID", externalGuid);
        linkToTxnIds.forEach(txn -> xml.id("LinkToTxnID", txn));
        SaleLine.writeAll(xml, Transaction.INVOICE, lines);
        xml.close("InvoiceAdd").close("InvoiceAddRq");
    }
}
