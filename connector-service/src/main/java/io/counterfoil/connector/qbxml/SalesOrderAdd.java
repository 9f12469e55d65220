package io.counterfoil.connector.qbxml;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new sales order.
 *
 * @param externalGuid our mark on the record, which no query can search by; null for none
 */
public record SalesOrderAdd(
        String requestId, SalesOrder order, @Nullable UUID externalGuid, List<SaleLine> lines) implements Request {

    public SalesOrderAdd {
        lines = List.copyOf(lines);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("SalesOrderAddRq", requestId).open("SalesOrderAdd");
        order.writeTo(xml);
        xml.guid("ExternalGUID", externalGuid);
        SaleLine.writeAll(xml, Transaction.SALES_ORDER, lines);
        xml.close("SalesOrderAdd").close("SalesOrderAddRq");
    }
}
