package io.counterfoil.connector.qbxml;

/** A change of an item. */
public record ItemMod(String requestId, Version of, Item item) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        String element = item.list().element() + "Mod";
        xml.openRequest(element + "Rq", requestId).openMod(element, "ListID", of);
        item.writeTo(xml, ExternalGuid.NONE);
        xml.close(element).close(element + "Rq");
    }
}
