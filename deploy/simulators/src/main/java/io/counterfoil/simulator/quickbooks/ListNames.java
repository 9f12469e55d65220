package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Optional;

/** The name of an element of a list, with those above it: {@code Customer:Job}. */
record ListNames(Books books, Kind kind) {

    /**
     * The fields that follow from a name and a parent.
     *
     * @param itself the element when it is there already
     * @throws RequestRefused when the name is not allowed or in use
     */
    List<Node> fields(Node record, Optional<Entry> itself) {
        String fullName = fullName(record);
        boolean inUse = books.byFullName(Kind.in(kind.namespace()), fullName)
                .filter(entry ->
                        itself.filter(old -> old.id().equals(entry.id())).isEmpty())
                .isPresent();
        if (inUse) {
            throw new RequestRefused(Status.nameInUse(fullName));
        }
        long level = fullName.chars().filter(c -> c == ':').count();
        return List.of(Node.leaf("FullName", fullName), Node.leaf("Sublevel", Long.toString(level)));
    }

    private String fullName(Node record) {
        String name = record.text("Name").orElse("");
        if (name.isBlank() || name.contains(":")) {
            throw new RequestRefused(Status.invalidName(name));
        }
        return new References(books, kind.element())
                .find(record, "ParentRef")
                .map(parent -> parent.fullName() + ":" + name)
                .orElse(name);
    }
}
