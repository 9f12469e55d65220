package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Optional;

/** A record of the company file, kept as the element in which QuickBooks returns it. */
record Entry(Kind kind, Node ret) {

    static Entry of(Node ret) {
        return new Entry(Kind.ofRet(ret.name()), ret);
    }

    String id() {
        return required(kind.isTransaction() ? "TxnID" : "ListID");
    }

    /** The whole name of a list element; the simple ones have no other. */
    String fullName() {
        return ret.text("FullName").orElseGet(() -> required("Name"));
    }

    String refNumber() {
        return ret.text("RefNumber").orElse("");
    }

    boolean active() {
        return !ret.text("IsActive").equals(Optional.of("false"));
    }

    String modified() {
        return required("TimeModified");
    }

    String required(String field) {
        return ret.text(field).orElseThrow(() -> new IllegalStateException(ret.name() + " without " + field));
    }

    /** A reference to this record, as QuickBooks returns it. */
    Node reference(String name) {
        return Node.of(name, Node.leaf("ListID", id()), Node.leaf("FullName", fullName()));
    }
}
