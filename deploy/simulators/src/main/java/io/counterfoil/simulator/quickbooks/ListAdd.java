package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds an element to a list. */
record ListAdd(Kind kind) implements Family {

    @Override
    public String request() {
        return kind.element() + "AddRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node add = request.child(kind.element() + "Add").orElseThrow();
        List<Node> names = new ListNames(work.books(), kind).fields(add, Optional.empty());
        List<Node> given = ListFields.given(add, work.references(kind.element()));
        List<Node> defaults = new ListDefaults(kind, work).missing(given);
        List<Node> head = work.head("ListID", work.newListId());
        Node ret = Shapes.of(kind.ret())
                .arrange(Stream.of(head, names, given, defaults).flatMap(List::stream));
        return Reply.of(View.of(request).apply(work.put(ret)));
    }
}
