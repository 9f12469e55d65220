package io.counterfoil.connector.qbxml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions were deleted. A voided one is not among them: it stays.
 *
 * @param from deleted then or later; null for all that QuickBooks remembers
 */
public record TxnDeletedQuery(
        String requestId,
        List<Transaction> kinds,
        @Nullable DateTime from,
        @Nullable DateTime to) implements Request {

    public TxnDeletedQuery {
        kinds = Named.notNone(kinds);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("TxnDeletedQueryRq", requestId);
        kinds.forEach(kind -> xml.text("TxnDelType", kind.element()));
        DeletedRange.write(xml, from, to);
        xml.close("TxnDeletedQueryRq");
    }
}
