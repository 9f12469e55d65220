package io.counterfoil.connector.qbxml;

import java.util.List;

/**
 * The QuickBooks that answers.
 *
 * @param productName such as {@code QuickBooks Pro 2014}
 * @param country such as {@code US}; empty when not told
 * @param versions of qbXML that it understands, as it writes them: {@code 13.0}, {@code CA3.0}
 */
public record Host(String productName, String country, List<String> versions) {

    public Host {
        versions = List.copyOf(versions);
    }

    /** It understands what is written here. Anything else that it may list means nothing. */
    public boolean understandsUs() {
        return versions.contains(MessageSet.QBXML_VERSION);
    }

    public static Host from(Reply.Entry host) {
        return new Host(
                host.field("ProductName"),
                host.field("Country"),
                host.children("SupportedQBXMLVersion").stream()
                        .map(version -> version.text().strip())
                        .toList());
    }
}
