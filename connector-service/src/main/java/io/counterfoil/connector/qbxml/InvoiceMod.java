package io.counterfoil.connector.qbxml;

import java.util.List;

/**
 * A change of an invoice.
 *
 * @param lines none to mention none; otherwise all that are to stay
 */
public record InvoiceMod(String requestId, Version of, Receivable invoice, List<LineMod> lines) implements Request {

    public InvoiceMod {
        lines = List.copyOf(lines);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("InvoiceModRq", requestId).openMod("InvoiceMod", "TxnID", of);
        invoice.writeTo(xml);
        LineMod.writeAll(xml, Transaction.INVOICE, lines);
        xml.close("InvoiceMod").close("InvoiceModRq");
    }
}
