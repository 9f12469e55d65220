package io.counterfoil.connector.qbxml;

/** A customer by its full name, active or not; status 500 when there is none. */
public record CustomerQuery(String requestId, String fullName) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        ListQuery.named(requestId, QbList.CUSTOMER, fullName).writeTo(xml);
    }
}
