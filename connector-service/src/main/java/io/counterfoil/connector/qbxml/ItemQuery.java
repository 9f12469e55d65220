package io.counterfoil.connector.qbxml;

/** An item of any kind by its full name; status 500 when there is none. */
public record ItemQuery(String requestId, String fullName) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("ItemQueryRq", requestId)
                .text("FullName", Limits.identifying("Item name", fullName, 159))
                .close("ItemQueryRq");
    }
}
