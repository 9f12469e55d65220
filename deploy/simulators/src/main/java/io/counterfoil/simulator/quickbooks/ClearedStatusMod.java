package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says whether a transaction stands on the bank's statement. Only one that moves money can; what is owed to a receivable
 * account is never cleared.
 */
final class ClearedStatusMod implements Family {

    private static final Set<Kind> OF_MONEY = Set.of(Kind.SALES_RECEIPT, Kind.RECEIVE_PAYMENT);

    @Override
    public String request() {
        return "ClearedStatusModRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node mod = request.all("ClearedStatusMod").get(0);
        String id = mod.text("TxnID").orElse("");
        Entry entry = work.books()
                .byId(Kind.transactions(), id)
                .orElseThrow(() -> new RequestRefused(Status.noSuchObject(id)));
        if (!OF_MONEY.contains(entry.kind())) {
            throw new RequestRefused(
                    Status.invalidValue("TxnID", id, "A transaction of this type has no cleared status."));
        }
        work.change(new Change.ClearedStatusPut(id, mod.text("ClearedStatus").orElse("")));
        return new Reply(Status.OK, Map.of(), List.of());
    }
}
