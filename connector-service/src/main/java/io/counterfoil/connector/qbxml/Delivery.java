package io.counterfoil.connector.qbxml;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the bill and the goods go.
 *
 * @param fob from where the buyer bears the freight; at most 13 characters
 */
public record Delivery(
        @Nullable Address billAddress,
        @Nullable Address shipAddress,
        @Nullable LocalDate shipDate,
        @Nullable Ref shipMethodRef,
        @Nullable String fob) {

    public static final Delivery NONE = new Delivery(null, null, null, null, null);

    public static Delivery between(Address billing, Address shipping) {
        return new Delivery(billing, shipping, null, null, null);
    }

    void addresses(QbXml xml) {
        Address.write(xml, "BillAddress", billAddress);
        Address.write(xml, "ShipAddress", shipAddress);
    }

    void fob(QbXml xml) {
        xml.free("FOB", fob, Limits.FOB);
    }

    void ship(QbXml xml) {
        xml.date("ShipDate", shipDate).ref("ShipMethodRef", shipMethodRef, Limits.SHIP_METHOD_NAME);
    }
}
