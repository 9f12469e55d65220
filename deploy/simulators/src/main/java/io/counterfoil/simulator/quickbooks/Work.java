package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.ArrayList;
import java.util.List;

/** What one message set reads and changes. All its changes are committed together. */
final class Work {

    private final Books books;
    private final Counters counters;
    private final Surroundings surroundings;
    private final List<Change> changes = new ArrayList<>();

    Work(Books books, Counters counters, Surroundings surroundings) {
        this.books = books;
        this.counters = counters;
        this.surroundings = surroundings;
    }

    Books books() {
        return books;
    }

    CompanyTime time() {
        return surroundings.time();
    }

    Circumstances circumstances() {
        return surroundings.circumstances();
    }

    Iterators iterators() {
        return surroundings.session().iterators();
    }

    String application() {
        return surroundings.session().application();
    }

    References references(String owner) {
        return new References(books, owner);
    }

    void change(Change change) {
        changes.add(change);
        change.applyTo(books);
    }

    /** Keeps a record, new or changed. */
    Node put(Node ret) {
        change(new Change.Put(Entry.of(ret)));
        return ret;
    }

    Change.Removed remove(Entry entry) {
        String name = entry.kind().isTransaction() ? entry.refNumber() : entry.fullName();
        Change.Removed removed = new Change.Removed(
                entry.kind().element(), entry.id(), entry.required("TimeCreated"), time().now(), name);
        change(removed);
        return removed;
    }

    /** A record with the marks of a change made now: its sequence rises, even within the second. */
    Node touched(Node ret) {
        long sequence = Long.parseLong(ret.text("EditSequence").orElse("0"));
        return ret.replacing(Node.leaf("TimeModified", time().now()))
                .replacing(Node.leaf("EditSequence", Long.toString(Math.max(sequence + 1, time().epochSecond()))));
    }

    String newListId() {
        return counters.nextListId(time().epochSecond());
    }

    String newTxnId() {
        return counters.nextTxnId(time().epochSecond());
    }

    /** The fields with which every record begins, those of a new one. */
    List<Node> head(String idField, String id) {
        return List.of(
                Node.leaf(idField, id),
                Node.leaf("TimeCreated", time().now()),
                Node.leaf("TimeModified", time().now()),
                Node.leaf("EditSequence", Long.toString(time().epochSecond())));
    }

    boolean hasChanges() {
        return !changes.isEmpty();
    }

    Journal.Commit commit() {
        return new Journal.Commit(time().now(), counters.lists(), counters.transactions(), changes);
    }
}
