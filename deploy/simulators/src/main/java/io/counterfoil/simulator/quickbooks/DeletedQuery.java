package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what was deleted, of lists or of transactions; {@code idField} and {@code nameField} are their words. */
record DeletedQuery(String word, String idField, String nameField) implements Family {

    static DeletedQuery ofLists() {
        return new DeletedQuery("List", "ListID", "FullName");
    }

    static DeletedQuery ofTransactions() {
        return new DeletedQuery("Txn", "TxnID", "RefNumber");
    }

    @Override
    public String request() {
        return word + "DeletedQueryRq";
    }

    @Override
    public Reply answer(Node query, Work work) {
        List<String> types = query.texts(word + "DelType");
        Node filter = query.child("DeletedDateRangeFilter").orElse(Node.of("All"));
        List<Node> found = work.books().removed().stream()
                .filter(removed -> types.contains(removed.type()))
                .filter(removed -> isWithin(filter, removed, work.time()))
                .map(this::ret)
                .map(View.of(query))
                .toList();
        return new Reply(found.isEmpty() ? Status.NO_MATCH : Status.OK, Map.of(), found);
    }

    private static boolean isWithin(Node filter, Change.Removed removed, CompanyTime time) {
        LocalDateTime deleted = time.from(removed.deleted());
        Optional<LocalDateTime> from = filter.text("FromDeletedDate").map(time::from);
        Optional<LocalDateTime> to = filter.text("ToDeletedDate").map(time::to);
        return from.map(start -> !deleted.isBefore(start)).orElse(true)
                && to.map(end -> !deleted.isAfter(end)).orElse(true);
    }

    private Node ret(Change.Removed removed) {
        List<Node> fields = List.of(
                Node.leaf(word + "DelType", removed.type()),
                Node.leaf(idField, removed.id()),
                Node.leaf("TimeCreated", removed.created()),
                Node.leaf("TimeDeleted", removed.deleted()),
                Node.leaf(nameField, removed.name()));
        return Node.of(
                word + "DeletedRet",
                fields.stream().filter(field -> !field.text().isEmpty()).toList());
    }
}
