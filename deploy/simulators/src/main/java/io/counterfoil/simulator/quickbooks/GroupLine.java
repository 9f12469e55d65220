package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.stream.Stream;

/** A group of lines that came of one item; {@code fields} are the group's own. */
record GroupLine(List<Node> fields, List<SalesLine> members) implements DocumentLine {

    GroupLine {
        fields = List.copyOf(fields);
        members = List.copyOf(members);
    }

    @Override
    public Node ret(Kind document) {
        Stream<Node> computed = Stream.of(
                Node.leaf("IsPrintItemsInGroup", "false"),
                Amounts.amount("TotalAmount", SalesTotals.sum(members.stream())));
        Stream<Node> lines = members.stream().map(line -> line.ret(document));
        return Shapes.of(document.element() + "LineGroupRet")
                .arrange(Stream.of(fields.stream(), computed, lines).flatMap(parts -> parts));
    }

    @Override
    public Stream<SalesLine> lines() {
        return members.stream();
    }
}
