package io.counterfoil.connector.qbxml;

/**
 * A new way to ship.
 *
 * @param name at most 15 characters
 */
public record ShipMethodAdd(String requestId, String name) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("ShipMethodAddRq", requestId)
                .open("ShipMethodAdd")
                .name("Ship method name", name, Limits.SHIP_METHOD_NAME)
                .close("ShipMethodAdd")
                .close("ShipMethodAddRq");
    }
}
