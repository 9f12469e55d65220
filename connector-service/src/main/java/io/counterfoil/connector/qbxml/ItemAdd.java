package io.counterfoil.connector.qbxml;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new item.
 *
 * @param externalGuid our mark on the record, which no query can search by; null for none
 */
public record ItemAdd(String requestId, Item item, @Nullable UUID externalGuid) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        String element = item.list().element() + "Add";
        xml.openRequest(element + "Rq", requestId).open(element);
        item.writeTo(xml, new ExternalGuid(externalGuid));
        xml.close(element).close(element + "Rq");
    }
}
