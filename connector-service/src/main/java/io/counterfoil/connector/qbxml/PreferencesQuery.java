package io.counterfoil.connector.qbxml;

/** What the company file is set to. */
public record PreferencesQuery(String requestId) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("PreferencesQueryRq", requestId).close("PreferencesQueryRq");
    }
}
