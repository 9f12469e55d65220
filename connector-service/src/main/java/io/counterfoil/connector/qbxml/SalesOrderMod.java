package io.counterfoil.connector.qbxml;

import java.util.List;

/**
 * A change of a sales order.
 *
 * @param lines none to mention none; otherwise all that are to stay
 */
public record SalesOrderMod(String requestId, Version of, SalesOrder order, List<LineMod> lines) implements Request {

    public SalesOrderMod {
        lines = List.copyOf(lines);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("SalesOrderModRq", requestId).openMod("SalesOrderMod", "TxnID", of);
        order.writeTo(xml);
        LineMod.writeAll(xml, Transaction.SALES_ORDER, lines);
        xml.close("SalesOrderMod").close("SalesOrderModRq");
    }
}
