package io.counterfoil.simulator.quickbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What a company file holds, and the journal that tells it again. */
final class Storage implements AutoCloseable {

    private final Books books;
    private final Counters counters;
    private final Journal journal;

    private Storage(Books books, Counters counters, Journal journal) {
        this.books = books;
        this.counters = counters;
        this.journal = journal;
    }

    static Storage onDisk(Path file) throws IOException {
        Books books = new Books();
        Counters counters = new Counters();
        Consumer<Journal.Commit> replay = commit -> {
            counters.reset(commit.lists(), commit.transactions());
            commit.changes().forEach(change -> change.applyTo(books));
        };
        return new Storage(books, counters, FileJournal.open(file, replay));
    }

    /** @param first the number that its ids begin with, so that those of two company files differ */
    static Storage inMemory(int first) {
        Counters counters = new Counters();
        counters.reset(first, first);
        return new Storage(new Books(), counters, Journal.NONE);
    }

    Books books() {
        return books;
    }

    Work work(Surroundings surroundings) {
        return new Work(books, counters, surroundings);
    }

    Snapshot snapshot() {
        return new Snapshot(books, counters);
    }

    void restore(Snapshot snapshot, Work work) {
        snapshot.restore(work, counters);
    }

    void commit(Work work) {
        if (work.hasChanges()) {
            try {
                journal.append(work.commit());
            } catch (IOException failed) {
                throw new UncheckedIOException("the company file cannot be written", failed);
            }
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
