package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a returned record, in the order in which QuickBooks returns them. */
record Shape(String name, List<String> fields) {

    Shape {
        fields = List.copyOf(fields);
    }

    static Shape of(String name, String fields) {
        return new Shape(name, List.of(fields.trim().split("\\s+")));
    }

    /** A record of these parts. Parts that it does not return, and empty ones, are left out. */
    Node arrange(Stream<Node> parts) {
        List<Node> kept = parts.filter(part -> fields.contains(part.name()))
                .filter(part -> !part.children().isEmpty() || !part.text().isEmpty())
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
        return Node.of(name, kept);
    }

    /** Lines and groups of lines stand among each other. */
    private int rank(Node part) {
        return fields.indexOf(part.name().replace("LineGroupRet", "LineRet"));
    }
}
