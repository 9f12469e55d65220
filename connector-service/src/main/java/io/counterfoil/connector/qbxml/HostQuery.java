package io.counterfoil.connector.qbxml;

/** Which QuickBooks answers, and what it understands. */
public record HostQuery(String requestId) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("HostQueryRq", requestId).close("HostQueryRq");
    }
}
