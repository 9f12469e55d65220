package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Deletes a transaction: the record is gone, what it did is undone, and the query for deleted ones tells it. */
final class TxnDel implements Family {

    @Override
    public String request() {
        return "TxnDelRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        String type = request.text("TxnDelType").orElse("");
        Entry entry = Withdrawal.existing(work, type, request.text("TxnID").orElse(""));
        new Withdrawal(work).unapplied(entry);
        Change.Removed removed = new Posting(work).remove(entry);
        new Withdrawal(work).refreshed(entry);
        List<Node> content = new ArrayList<>(List.of(
                Node.leaf("TxnDelType", type),
                Node.leaf("TxnID", entry.id()),
                Node.leaf("TimeDeleted", removed.deleted())));
        if (!removed.name().isEmpty()) {
            content.add(Node.leaf("RefNumber", removed.name()));
        }
        return new Reply(Status.OK, Map.of(), content);
    }
}
