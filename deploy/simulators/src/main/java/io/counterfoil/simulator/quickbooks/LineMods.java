package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lines of a document after a change: those that are named by their ids, changed or not, and new ones. */
record LineMods(Kind kind, Entry old, Work work) {

    private static final String NEW = "-1";
    private static final Set<String> PRICED = Set.of("ItemRef", "Quantity", "Rate", "RatePercent", "Amount");
    private static final Set<String> BY_ITEM = Set.of("Desc", "Rate", "RatePercent", "Amount", "SalesTaxCodeRef");

    SalesLines applied(Node mod) {
        SalesLines lines = new SalesLines(kind, work);
        List<Node> asked = lines(mod);
        if (asked.isEmpty()) {
            lines(old.ret()).forEach(lines::keep);
        }
        asked.forEach(each -> apply(each, lines));
        return lines;
    }

    private void apply(Node asked, SalesLines lines) {
        String id = asked.text("TxnLineID").orElse("");
        boolean isGroup = asked.name().endsWith("GroupMod");
        if (id.equals(NEW)) {
            lines.add(asked);
        } else if (isGroup) {
            group(asked, existing(id), lines);
        } else {
            line(asked, existing(id), lines);
        }
    }

    /** A group whose lines are not named stays as it is; otherwise its lines stand on their own. */
    private void group(Node asked, Node before, SalesLines lines) {
        List<Node> members = lines(asked);
        if (members.isEmpty()) {
            lines.keep(before);
        }
        members.forEach(each -> apply(each, lines));
    }

    private void line(Node asked, Node before, SalesLines lines) {
        boolean priced = asked.children().stream().anyMatch(field -> PRICED.contains(field.name()))
                || before.child("RatePercent").isPresent();
        if (priced) {
            lines.change(merged(asked, without(before, gone(asked))));
        } else {
            lines.keep(resolved(merged(asked, before)));
        }
    }

    private Node resolved(Node line) {
        References references = work.references(kind.element() + " line");
        return line.with(line.children().stream().map(references::resolved).toList());
    }

    private static Node merged(Node asked, Node before) {
        return Node.of(before.name(), ListFields.merged(before.children(), asked.children()));
    }

    private static Node without(Node before, Set<String> gone) {
        return before.with(before.children().stream()
                .filter(field -> !gone.contains(field.name()))
                .toList());
    }

    /** A new price makes the old amount void, a new item all that came of the old one. */
    private static Set<String> gone(Node asked) {
        if (asked.child("ItemRef").isPresent()) {
            return BY_ITEM;
        }
        if (asked.child("Amount").isPresent()) {
            return Set.of("Rate", "RatePercent");
        }
        if (asked.child("Rate").isPresent()) {
            return Set.of("Amount", "RatePercent");
        }
        return asked.child("RatePercent").isPresent() ? Set.of("Amount", "Rate") : Set.of("Amount");
    }

    private Node existing(String id) {
        return lines(old.ret()).stream()
                .flatMap(line -> Stream.concat(Stream.of(line), lines(line).stream()))
                .filter(line -> line.text("TxnLineID").equals(Optional.of(id)))
                .findFirst()
                .orElseThrow(() -> new RequestRefused(Status.noSuchObject(id)));
    }

    private List<Node> lines(Node parent) {
        return parent.children().stream()
                .filter(field -> field.name().startsWith(kind.element() + "Line"))
                .toList();
    }
}
