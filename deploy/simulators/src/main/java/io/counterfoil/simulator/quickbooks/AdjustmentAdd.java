package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.stream.Stream;

/** Corrects the quantity or the value of stock. */
final class AdjustmentAdd implements Family {

    @Override
    public String request() {
        return "InventoryAdjustmentAddRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node add = request.child("InventoryAdjustmentAdd").orElseThrow();
        List<Node> header =
                SalesHeader.added(Kind.INVENTORY_ADJUSTMENT, work, add).fields();
        List<Node> lines = add.all("InventoryAdjustmentLineAdd").stream()
                .map(line -> AdjustmentLine.of(line, work).ret(work.newTxnId()))
                .toList();
        List<Node> head = work.head("TxnID", work.newTxnId());
        Node ret = Shapes.of(Kind.INVENTORY_ADJUSTMENT.ret())
                .arrange(Stream.of(head, header, lines).flatMap(List::stream));
        return Reply.of(
                View.of(request).apply(new Posting(work).enter(Entry.of(ret)).ret()));
    }
}
