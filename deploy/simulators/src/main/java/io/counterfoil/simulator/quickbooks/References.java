package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Optional;

/** Looks up what a request refers to. {@code owner} is the record in which the reference stands, for the messages. */
record References(Books books, String owner) {

    /** A copy of a field as a record returns it: each reference in it with its id and name. */
    Node resolved(Node field) {
        if (Reference.isReference(field)) {
            return entry(field).reference(field.name());
        }
        return field.with(field.children().stream().map(this::resolved).toList());
    }

    Optional<Entry> find(Node parent, String field) {
        return parent.child(field).filter(Reference::isReference).map(this::entry);
    }

    /**
     * The record behind a reference.
     *
     * @throws RequestRefused when the record is not there or not active
     */
    Entry entry(Node ref) {
        Optional<String> id = ref.text("ListID");
        return id.isPresent()
                ? byId(ref, id.get())
                : byFullName(ref, ref.text("FullName").orElse(""));
    }

    private Entry byId(Node ref, String id) {
        return books.byId(Reference.of(ref.name(), owner).kinds(), id)
                .filter(Entry::active)
                .orElseThrow(() -> new RequestRefused(Status.noSuchObject(id)));
    }

    private Entry byFullName(Node ref, String fullName) {
        Reference reference = Reference.of(ref.name(), owner);
        return books.byFullName(reference.kinds(), fullName)
                .filter(Entry::active)
                .orElseThrow(() -> new RequestRefused(Status.invalidReference(reference.list(), fullName, owner)));
    }
}
