package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes an element of a list. A new name shows in every record that refers to it. */
record ListMod(Kind kind) implements Family {

    @Override
    public String request() {
        return kind.element() + "ModRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node mod = request.child(kind.element() + "Mod").orElseThrow();
        Entry old = Edits.current(work.books(), kind, "ListID", mod);
        List<Node> given = ListFields.given(mod, work.references(kind.element()));
        List<Node> merged = withLines(mod, ListFields.merged(old.ret().children(), given));
        List<Node> names = new ListNames(work.books(), kind).fields(Node.of(kind.ret(), merged), Optional.of(old));
        Stream<Node> fields = ListFields.merged(merged, names).stream();
        Node ret = work.put(work.touched(Shapes.of(kind.ret()).arrange(fields)));
        new Renaming(old, Entry.of(ret)).apply(work);
        return Reply.of(View.of(request).apply(ret));
    }

    private static List<Node> withLines(Node mod, List<Node> fields) {
        boolean clears = Edits.isTrue(mod, "ClearItemsInGroup");
        return clears
                ? fields.stream()
                        .filter(field -> !field.name().endsWith("Line"))
                        .toList()
                : fields;
    }
}
