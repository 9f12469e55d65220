package io.counterfoil.connector.qbxml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address block of a customer or a transaction.
 *
 * @param lines up to five of 41 characters; more are left out with a warning
 * @param city at most 31 characters
 * @param state at most 21 characters
 * @param postalCode at most 13 characters
 * @param country at most 31 characters
 */
public record Address(List<String> lines, String city, String state, String postalCode, String country) {

    public Address {
        lines = List.copyOf(lines);
    }

    /** In a change the whole address is replaced; an empty one is not written elsewhere. */
    static void write(QbXml xml, String element, @Nullable Address address) {
        if (address == null || (xml.adding() && address.isEmpty())) {
            return;
        }
        xml.open(element);
        address.writeTo(xml);
        xml.close(element);
    }

    private void writeTo(QbXml xml) {
        if (lines.size() > Limits.ADDRESS_LINES) {
            xml.warn("only " + Limits.ADDRESS_LINES + " lines fit, the others were left out");
        }
        for (int line = 0; line < Limits.ADDRESS_LINES; line++) {
            xml.free("Addr" + (line + 1), line < lines.size() ? lines.get(line) : "", Limits.ADDRESS_LINE);
        }
        xml.free("City", city, Limits.CITY)
                .free("State", state, Limits.STATE)
                .free("PostalCode", postalCode, Limits.POSTAL_CODE)
                .free("Country", country, Limits.COUNTRY);
    }

    private boolean isEmpty() {
        return lines.isEmpty() && city.isEmpty() && state.isEmpty() && postalCode.isEmpty() && country.isEmpty();
    }
}
