package io.counterfoil.connector.qbxml;

/** An item of any kind by its full name; status 500 when there is none. */
public record ItemQuery(String requestId, String fullName) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        ListQuery.named(requestId, QbList.ITEM, fullName).writeTo(xml);
    }
}
