package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells which QuickBooks this is and which versions of qbXML it speaks. */
final class HostQuery implements Family {

    static final List<String> VERSIONS = List.of(
            "1.0", "1.1", "2.0", "2.1", "3.0", "4.0", "4.1", "5.0", "6.0", "7.0", "8.0", "9.0", "10.0", "11.0", "12.0",
            "13.0");

    @Override
    public String request() {
        return "HostQueryRq";
    }

    @Override
    public Reply answer(Node query, Work work) {
        List<Node> fields = new ArrayList<>(List.of(
                Node.leaf("ProductName", "Simulated QuickBooks Pro 2014"),
                Node.leaf("MajorVersion", "24"),
                Node.leaf("MinorVersion", "0"),
                Node.leaf("Country", "US")));
        VERSIONS.forEach(version -> fields.add(Node.leaf("SupportedQBXMLVersion", version)));
        Stream.of(Node.leaf("IsAutomaticLogin", "false"), Node.leaf("QBFileMode", "SingleUser"))
                .forEach(fields::add);
        return Reply.of(View.of(query).apply(Node.of("HostRet", fields)));
    }
}
