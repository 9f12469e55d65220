package io.counterfoil.connector.qbxml;

import io.counterfoil.events.Work.PostalAddress;

/** The address block of customers and transactions. */
final class Addresses {

    private Addresses() {}

    static void write(QbXml xml, String element, PostalAddress address) {
        if (address.lines().isEmpty()
                && address.city().isEmpty()
                && address.postalCode().isEmpty()) {
            return;
        }
        xml.open(element);
        for (int line = 0; line < Math.min(5, address.lines().size()); line++) {
            xml.text("Addr" + (line + 1), Limits.free(address.lines().get(line), 41));
        }
        xml.text("City", Limits.free(address.city(), 31))
                .text("State", Limits.free(address.state(), 21))
                .text("PostalCode", Limits.free(address.postalCode(), 13))
                .text("Country", Limits.free(address.country(), 31))
                .close(element);
    }
}
