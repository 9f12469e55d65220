package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deletes an element of a list that no other record refers to. */
final class ListDel implements Family {

    @Override
    public String request() {
        return "ListDelRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        String type = request.text("ListDelType").orElse("");
        String id = request.text("ListID").orElse("");
        Kind kind = Kind.of(type).orElseThrow(() -> new RequestRefused(Status.noSuchObject(id)));
        Entry entry = Edits.existing(work.books(), kind, id);
        refuseUsed(work.books(), entry);
        Change.Removed removed = work.remove(entry);
        return new Reply(
                Status.OK,
                Map.of(),
                List.of(
                        Node.leaf("ListDelType", type),
                        Node.leaf("ListID", id),
                        Node.leaf("TimeDeleted", removed.deleted()),
                        Node.leaf("FullName", removed.name())));
    }

    private static void refuseUsed(Books books, Entry entry) {
        boolean used = books.all().stream()
                .filter(other -> !other.id().equals(entry.id()))
                .anyMatch(other -> refers(other.ret(), entry.id()));
        if (used) {
            throw new RequestRefused(Status.inUse(entry.fullName()));
        }
    }

    private static boolean refers(Node node, String id) {
        return node.text("ListID").equals(Optional.of(id))
                || node.children().stream().anyMatch(child -> refers(child, id));
    }
}
