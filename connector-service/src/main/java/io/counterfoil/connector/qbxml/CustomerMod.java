package io.counterfoil.connector.qbxml;

/** A change of a customer. */
public record CustomerMod(String requestId, Version of, Customer customer) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("CustomerModRq", requestId).openMod("CustomerMod", "ListID", of);
        customer.writeTo(xml);
        xml.close("CustomerMod").close("CustomerModRq");
    }
}
