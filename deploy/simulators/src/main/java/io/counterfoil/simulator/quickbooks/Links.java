package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How one transaction shows another that it belongs to. */
final class Links {

    private Links() {}

    static Node to(Entry other, BigDecimal amount) {
        List<Node> fields = new ArrayList<>(List.of(
                Node.leaf("TxnID", other.id()),
                Node.leaf("TxnType", other.kind().element()),
                Node.leaf("TxnDate", other.required("TxnDate"))));
        if (!other.refNumber().isEmpty()) {
            fields.add(Node.leaf("RefNumber", other.refNumber()));
        }
        fields.add(Node.leaf("LinkType", "AMTTYPE"));
        fields.add(Amounts.amount("Amount", amount));
        return Node.of("LinkedTxn", fields);
    }
}
