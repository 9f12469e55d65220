package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Voids a transaction: the record stays, and everything in it comes to nothing. */
final class TxnVoid implements Family {

    private static final Set<String> AMOUNTS = Set.of(
            "Amount",
            "Subtotal",
            "SalesTaxTotal",
            "TotalAmount",
            "AppliedAmount",
            "BalanceRemaining",
            "CreditRemaining",
            "ValueDifference");
    private static final Set<String> QUANTITIES = Set.of("Quantity", "QuantityDifference");

    @Override
    public String request() {
        return "TxnVoidRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        String type = request.text("TxnVoidType").orElse("");
        Entry entry = Withdrawal.existing(work, type, request.text("TxnID").orElse(""));
        new Withdrawal(work).unapplied(entry);
        Entry voided = new Posting(work).enter(Entry.of(work.touched(voided(entry))));
        List<Node> content = new ArrayList<>(List.of(
                Node.leaf("TxnVoidType", type),
                Node.leaf("TxnID", entry.id()),
                Node.leaf("TimeCreated", voided.required("TimeCreated")),
                Node.leaf("TimeModified", voided.modified())));
        if (!voided.refNumber().isEmpty()) {
            content.add(Node.leaf("RefNumber", voided.refNumber()));
        }
        return new Reply(Status.OK, Map.of(), content);
    }

    private static Node voided(Entry entry) {
        String memo = "VOID: " + entry.ret().text("Memo").orElse("");
        Stream<Node> fields = zero(entry.ret()).children().stream()
                .filter(field -> !field.name().equals("Memo") && !field.name().equals("LinkedTxn"));
        return Shapes.of(entry.ret().name()).arrange(Stream.concat(fields, Stream.of(Node.leaf("Memo", memo.trim()))));
    }

    private static Node zero(Node node) {
        if (AMOUNTS.contains(node.name())) {
            return Node.leaf(node.name(), "0.00");
        }
        if (QUANTITIES.contains(node.name())) {
            return Node.leaf(node.name(), "0");
        }
        return node.with(node.children().stream().map(TxnVoid::zero).toList());
    }
}
