package io.counterfoil.connector.qbxml;

/** A customer by its full name, active or not; status 500 when there is none. */
public record CustomerQuery(String requestId, String fullName) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("CustomerQueryRq", requestId)
                .text("FullName", Limits.identifying("Customer name", fullName, 209))
                .close("CustomerQueryRq");
    }
}
