package io.counterfoil.simulator.quickbooks;

import java.util.List;

/** A backup of a company file: its records, what applications keep in it, and its stored message sets. */
public final class Snapshot {

    private final List<Change> changes;
    private final long lists;
    private final long transactions;

    Snapshot(Books books, Counters counters) {
        this.changes = List.copyOf(books.changes());
        this.lists = counters.lists();
        this.transactions = counters.transactions();
    }

    /** Puts this in the place of everything that is there. */
    void restore(Work work, Counters counters) {
        work.change(new Change.Emptied());
        changes.forEach(work::change);
        counters.reset(lists, transactions);
    }
}
