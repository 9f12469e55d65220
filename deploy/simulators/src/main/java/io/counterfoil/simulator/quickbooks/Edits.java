package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Set;

/** Changes of a record are taken only from those who have seen its last state. */
final class Edits {

    private Edits() {}

    /**
     * The record that is to be changed.
     *
     * @throws RequestRefused when it is not there, or has changed since the asker has read it
     */
    static Entry current(Books books, Kind kind, String idField, Node mod) {
        Entry entry = existing(books, kind, mod.text(idField).orElse(""));
        String known = mod.text("EditSequence").orElse("");
        if (!known.equals(entry.required("EditSequence"))) {
            throw new RequestRefused(Status.outOfDate(known));
        }
        return entry;
    }

    static Entry existing(Books books, Kind kind, String id) {
        return books.byId(Set.of(kind), id).orElseThrow(() -> new RequestRefused(Status.noSuchObject(id)));
    }

    static boolean isTrue(Node parent, String field) {
        String value = parent.text(field).orElse("");
        return value.equals("true") || value.equals("1");
    }
}
