package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a query wants to see of a record. */
final class View {

    private View() {}

    /** Everything, or only the fields named by IncludeRetElement. */
    static UnaryOperator<Node> of(Node query) {
        List<String> wanted = query.texts("IncludeRetElement");
        return wanted.isEmpty() ? UnaryOperator.identity() : ret -> only(ret, wanted);
    }

    /** Transactions come without their lines, and without those linked to them, unless these are asked for. */
    static UnaryOperator<Node> ofTransactions(Node query) {
        boolean lines = Edits.isTrue(query, "IncludeLineItems");
        boolean links = Edits.isTrue(query, "IncludeLinkedTxns");
        UnaryOperator<Node> fields = of(query);
        return ret -> fields.apply(without(ret, lines, links));
    }

    private static Node only(Node ret, List<String> wanted) {
        return ret.with(ret.children().stream()
                .filter(field -> wanted.contains(field.name()))
                .toList());
    }

    private static Node without(Node ret, boolean lines, boolean links) {
        return ret.with(ret.children().stream()
                .filter(field -> lines || !isLine(field.name()))
                .filter(field -> links || !field.name().equals("LinkedTxn"))
                .toList());
    }

    private static boolean isLine(String field) {
        return field.endsWith("LineRet") || field.endsWith("LineGroupRet");
    }
}
