package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes a correction of stock. Lines that are not named go; without any line in the request all stay. */
final class AdjustmentMod implements Family {

    private static final String LINE = "InventoryAdjustmentLineRet";
    private static final String NEW = "-1";

    @Override
    public String request() {
        return "InventoryAdjustmentModRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node mod = request.child("InventoryAdjustmentMod").orElseThrow();
        Entry old = Edits.current(work.books(), Kind.INVENTORY_ADJUSTMENT, "TxnID", mod);
        List<Node> asked = mod.all("InventoryAdjustmentLineMod");
        List<Node> lines = asked.isEmpty()
                ? old.ret().all(LINE)
                : asked.stream().map(line -> line(line, old, work)).toList();
        List<Node> header = SalesHeader.merged(old, work, mod).fields();
        Node ret = Shapes.of(Kind.INVENTORY_ADJUSTMENT.ret())
                .arrange(Stream.of(SalesHeader.head(old), header, lines).flatMap(List::stream));
        Entry changed = new Posting(work).enter(Entry.of(work.touched(ret)));
        return Reply.of(View.of(request).apply(changed.ret()));
    }

    private static Node line(Node asked, Entry old, Work work) {
        String id = asked.text("TxnLineID").orElse("");
        Node before = id.equals(NEW) ? Node.of(LINE) : existing(old, id);
        List<Node> merged = ListFields.merged(before.children(), asked.children());
        return AdjustmentLine.changed(Node.of(LINE, merged), asked, work).ret(id.equals(NEW) ? work.newTxnId() : id);
    }

    private static Node existing(Entry old, String id) {
        return old.ret().all(LINE).stream()
                .filter(line -> line.text("TxnLineID").equals(Optional.of(id)))
                .findFirst()
                .orElseThrow(() -> new RequestRefused(Status.noSuchObject(id)));
    }
}
