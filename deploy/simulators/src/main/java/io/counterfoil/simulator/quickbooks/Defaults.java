package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.stream.Stream;

/** What QuickBooks fills in when a request does not say it. */
final class Defaults {

    private Defaults() {}

    static Stream<Node> missing(List<Node> given, String field, String value) {
        return missing(given, Node.leaf(field, value));
    }

    static Stream<Node> missing(List<Node> given, Node value) {
        boolean there = given.stream()
                .anyMatch(each -> each.name().equals(value.name())
                        && !(each.text().isEmpty() && each.children().isEmpty()));
        return there ? Stream.empty() : Stream.of(value);
    }
}
