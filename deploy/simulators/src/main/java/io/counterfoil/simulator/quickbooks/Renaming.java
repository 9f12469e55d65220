package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Optional;

/** Lets a new name show wherever the record is named: in references to it, and in the names of those below it. */
record Renaming(Entry before, Entry after) {

    void apply(Work work) {
        if (before.fullName().equals(after.fullName())) {
            return;
        }
        for (Entry entry : work.books().all()) {
            Node renamed = renamed(entry.ret());
            if (!renamed.equals(entry.ret())) {
                work.put(renamed);
                new Renaming(entry, Entry.of(renamed)).applyBelow(work);
            }
        }
    }

    private void applyBelow(Work work) {
        if (!before.kind().isTransaction()) {
            apply(work);
        }
    }

    private Node renamed(Node ret) {
        Node referring = referring(ret);
        boolean isChild = ret.text("ParentRef", "ListID").equals(Optional.of(after.id()));
        return isChild
                ? referring.replacing(Node.leaf(
                        "FullName", after.fullName() + ":" + ret.text("Name").orElse("")))
                : referring;
    }

    private Node referring(Node node) {
        if (node.name().endsWith("Ref") && node.text("ListID").equals(Optional.of(after.id()))) {
            return after.reference(node.name());
        }
        List<Node> children = node.children().stream().map(this::referring).toList();
        return children.equals(node.children()) ? node : node.with(children);
    }
}
