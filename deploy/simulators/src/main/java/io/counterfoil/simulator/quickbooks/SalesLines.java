package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lines of a sales document, computed one after the other. */
final class SalesLines {

    private final Work work;
    private final References references;
    private final List<DocumentLine> lines = new ArrayList<>();
    private LineSums sums = LineSums.NONE;

    SalesLines(Kind document, Work work) {
        this.work = work;
        this.references = work.references(document.element() + " line");
    }

    List<DocumentLine> lines() {
        return List.copyOf(lines);
    }

    Stream<SalesLine> counted() {
        return lines.stream().flatMap(DocumentLine::lines).filter(SalesLine::counted);
    }

    /** A line or a group as the request to add it says. */
    void add(Node added) {
        if (added.child("ItemGroupRef").isPresent()) {
            lines.add(group(work.newTxnId(), added));
        } else {
            lines.add(line(work.newTxnId(), added));
        }
    }

    /** A line or a group that stays. */
    void keep(Node ret) {
        if (ret.child("ItemGroupRef").isPresent()) {
            lines.add(new GroupLine(own(ret), members(ret).map(this::kept).toList()));
        } else {
            lines.add(kept(ret));
        }
    }

    /** A line that is computed again. */
    void change(Node line) {
        lines.add(line(line.text("TxnLineID").orElse(""), line));
    }

    private SalesLine line(String id, Node line) {
        return summed(SalesLine.of(id, line, references, sums));
    }

    private SalesLine kept(Node ret) {
        return summed(SalesLine.kept(ret, references));
    }

    private SalesLine summed(SalesLine line) {
        sums = sums.and(line);
        return line;
    }

    private GroupLine group(String id, Node added) {
        Entry group = references.find(added, "ItemGroupRef").orElseThrow(() -> new RequestRefused(Status.noItem()));
        BigDecimal units = Amounts.of(added, "Quantity").orElse(BigDecimal.ONE);
        List<SalesLine> members = group.ret().all("ItemGroupLine").stream()
                .map(member -> line(work.newTxnId(), times(member, units)))
                .toList();
        List<Node> fields = new ArrayList<>(List.of(
                Node.leaf("TxnLineID", id), group.reference("ItemGroupRef"), Amounts.quantity("Quantity", units)));
        group.ret()
                .child("ItemDesc")
                .map(text -> Node.leaf("Desc", text.text()))
                .ifPresent(fields::add);
        return new GroupLine(fields, members);
    }

    private static Node times(Node member, BigDecimal units) {
        BigDecimal each = Amounts.of(member, "Quantity").orElse(BigDecimal.ONE);
        return Node.of(
                "Line", member.child("ItemRef").orElseThrow(), Amounts.quantity("Quantity", each.multiply(units)));
    }

    private static List<Node> own(Node group) {
        return group.children().stream()
                .filter(field -> !field.name().endsWith("LineRet"))
                .filter(field -> !field.name().equals("TotalAmount"))
                .filter(field -> !field.name().equals("IsPrintItemsInGroup"))
                .toList();
    }

    private static Stream<Node> members(Node group) {
        return group.children().stream().filter(field -> field.name().endsWith("LineRet"));
    }
}
