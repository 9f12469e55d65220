package io.counterfoil.simulator.quickbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A company file in a folder of its own. What it has answered survives the death of any process. */
public final class CompanyFile implements AutoCloseable {

    private final Path folder;
    private final Books books = new Books();
    private final Counters counters = new Counters();
    private final CompanyTime time;
    private final Journal journal;
    private boolean canStore = true;

    private CompanyFile(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.time = new CompanyTime(clock);
        this.journal = Journal.open(folder.resolve("company.journal"), this::replay);
    }

    /**
     * Opens the company file of a folder; a new one is filled with accounts, taxes and items for a web shop.
     *
     * @param skus names of the items that a new file gets besides those for shipping, fees, discounts and tax
     * @param clock the time and the zone of the machine on which QuickBooks runs
     * @throws IOException when the folder cannot be used, or another process has the file open
     */
    public static CompanyFile open(Path folder, List<String> skus, Clock clock) throws IOException {
        CompanyFile file = new CompanyFile(Files.createDirectories(folder), clock);
        if (file.books.company().isEmpty()) {
            file.change(work -> new DemoCompany(work).create(skus));
        }
        return file;
    }

    public Session begin() {
        return new Session(this);
    }

    /** The path that QuickBooks names for the open file. */
    public String path() {
        return folder.toAbsolutePath().normalize().resolve("company.qbw").toString();
    }

    synchronized String execute(MessageSet set, Iterators iterators) {
        Work work = new Work(books, counters, time, iterators);
        String response = new Execution(set, work, canStore).response();
        commit(work);
        return response;
    }

    /** The value that an application keeps about the company under its OwnerID. */
    public synchronized Optional<String> dataExt(String ownerId, String name) {
        return books.dataExts(List.of(ownerId)).stream()
                .filter(dataExt -> dataExt.name().equals(name))
                .map(Change.DataExtPut::value)
                .findFirst();
    }

    public void putDataExt(String ownerId, String name, String value) {
        change(work -> work.change(new Change.DataExtPut(ownerId, name, value)));
    }

    /** Loses every stored answer, as a file restored from a backup has. */
    public void forgetMessageSets() {
        change(work -> work.change(new Change.AnswersCleared()));
    }

    /** Whether message sets can be stored for recovery; when not, they are carried out and answered with 9005. */
    public synchronized void canStoreMessageSets(boolean can) {
        canStore = can;
    }

    public synchronized List<Receipt> receipts() {
        return books.entries(Set.of(Kind.SALES_RECEIPT)).map(Receipt::of).toList();
    }

    public synchronized List<ListedName> customers() {
        return books.entries(Set.of(Kind.CUSTOMER)).map(ListedName::of).toList();
    }

    public synchronized List<ListedName> items() {
        return books.entries(Kind.items()).map(ListedName::of).toList();
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }

    private synchronized void change(Consumer<Work> change) {
        Work work = new Work(books, counters, time, new Iterators());
        change.accept(work);
        commit(work);
    }

    private void commit(Work work) {
        if (work.hasChanges()) {
            try {
                journal.append(work.commit());
            } catch (IOException failed) {
                throw new UncheckedIOException("the company file cannot be written: " + path(), failed);
            }
        }
    }

    private void replay(Journal.Commit commit) {
        counters.reset(commit.lists(), commit.transactions());
        commit.changes().forEach(change -> change.applyTo(books));
    }
}
