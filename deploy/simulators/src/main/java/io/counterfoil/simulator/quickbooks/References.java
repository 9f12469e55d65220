package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Optional;

/** Looks up what a request refers to. {@code owner} is the record in which the reference stands, for the messages. */
record References(Books books, String owner) {

    /** A copy of a field as a record returns it: a reference with its id and name, anything else as it is. */
    Node resolved(Node field) {
        return Reference.isField(field.name()) ? entry(field).reference(field.name()) : field;
    }

    Optional<Entry> find(Node parent, String field) {
        return parent.child(field).filter(ref -> !ref.children().isEmpty()).map(this::entry);
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
        return books.byId(Reference.of(ref.name()).kinds(), id)
                .filter(Entry::active)
                .orElseThrow(() -> new RequestRefused(Status.noSuchObject(id)));
    }

    private Entry byFullName(Node ref, String fullName) {
        Reference reference = Reference.of(ref.name());
        return books.byFullName(reference.kinds(), fullName)
                .filter(Entry::active)
                .orElseThrow(() -> new RequestRefused(Status.invalidReference(reference.list(), fullName, owner)));
    }
}
