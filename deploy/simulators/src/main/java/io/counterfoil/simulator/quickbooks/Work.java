package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import io.counterfoil.simulator.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;

/** What one message set reads and changes. All its changes are committed together. */
final class Work {

    private final Books books;
    private final Counters counters;
    private final CompanyTime time;
    private final Iterators iterators;
    private final List<Change> changes = new ArrayList<>();

    Work(Books books, Counters counters, CompanyTime time, Iterators iterators) {
        this.books = books;
        this.counters = counters;
        this.time = time;
        this.iterators = iterators;
    }

    Books books() {
        return books;
    }

    CompanyTime time() {
        return time;
    }

    Iterators iterators() {
        return iterators;
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
        change(new Change.Put(XmlWriter.write(ret)));
        return ret;
    }

    String newListId() {
        return counters.nextListId(time.epochSecond());
    }

    String newTxnId() {
        return counters.nextTxnId(time.epochSecond());
    }

    /** The fields with which every record begins, those of a new one. */
    List<Node> head(String idField, String id) {
        return List.of(
                Node.leaf(idField, id),
                Node.leaf("TimeCreated", time.now()),
                Node.leaf("TimeModified", time.now()),
                Node.leaf("EditSequence", Long.toString(time.epochSecond())));
    }

    boolean hasChanges() {
        return !changes.isEmpty();
    }

    Journal.Commit commit() {
        return new Journal.Commit(time.now(), counters.lists(), counters.transactions(), changes);
    }
}
