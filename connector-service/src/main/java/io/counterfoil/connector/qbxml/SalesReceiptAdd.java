package io.counterfoil.connector.qbxml;

import io.counterfoil.events.Work;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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

    /** @param listIds gives the ListID that a reference stands for */
    public SalesReceiptAdd(String requestId, Work.AddSalesReceipt work, Function<Work.Ref, String> listIds) {
        this(
                requestId,
                SalesReceipt.of(FromWork.sale(work, listIds)),
                work.externalGuid(),
                FromWork.lines(work, listIds));
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
