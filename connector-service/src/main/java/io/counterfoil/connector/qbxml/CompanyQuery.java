package io.counterfoil.connector.qbxml;

/**
 * Which company file is open, with the private data that the Web Connector keeps in it for one application.
 *
 * @param ownerId of the application, in braces
 */
public record CompanyQuery(String requestId, String ownerId) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("CompanyQueryRq", requestId).text("OwnerID", ownerId).close("CompanyQueryRq");
    }
}
