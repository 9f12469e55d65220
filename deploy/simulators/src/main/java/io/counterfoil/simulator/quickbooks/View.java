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

    /** Transactions come without their lines unless these are asked for. */
    static UnaryOperator<Node> ofTransactions(Node query) {
        boolean lines = query.text("IncludeLineItems").map(View::isTrue).orElse(false);
        UnaryOperator<Node> fields = of(query);
        return lines ? fields : ret -> fields.apply(withoutLines(ret));
    }

    private static boolean isTrue(String bool) {
        return bool.equals("true") || bool.equals("1");
    }

    private static Node only(Node ret, List<String> wanted) {
        return ret.with(ret.children().stream()
                .filter(field -> wanted.contains(field.name()))
                .toList());
    }

    private static Node withoutLines(Node ret) {
        return ret.with(ret.children().stream()
                .filter(field -> !field.name().endsWith("LineRet"))
                .toList());
    }
}
