package io.counterfoil.connector.qbxml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was deleted from lists.
 *
 * @param from deleted then or later; null for all that QuickBooks remembers
 */
public record ListDeletedQuery(
        String requestId,
        List<QbList> lists,
        @Nullable DateTime from,
        @Nullable DateTime to) implements Request {

    public ListDeletedQuery {
        lists = Named.notNone(lists);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("ListDeletedQueryRq", requestId);
        lists.forEach(list -> xml.text("ListDelType", list.deletedAs()));
        DeletedRange.write(xml, from, to);
        xml.close("ListDeletedQueryRq");
    }
}
