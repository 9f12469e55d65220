package io.counterfoil.simulator.quickbooks;

import java.io.IOException;
import java.util.List;

/** Where the commits of a company file go. */
interface Journal extends AutoCloseable {

    /** For a company file that ends with the process. */
    Journal NONE = new Journal() {
        @Override
        public void append(Commit commit) {}

        @Override
        public void close() {}
    };

    /** One commit: the counters after it and what it changed. */
    record Commit(String at, long lists, long transactions, List<Change> changes) {
        public Commit {
            changes = List.copyOf(changes);
        }
    }

    void append(Commit commit) throws IOException;

    @Override
    void close() throws IOException;
}
