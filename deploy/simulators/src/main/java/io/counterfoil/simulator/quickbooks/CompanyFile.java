package io.counterfoil.simulator.quickbooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A company file. One in a folder of its own survives the death of any process with all that it has answered. */
public final class CompanyFile implements AutoCloseable {

    private static final int FIRST_NUMBERS = 1 << 20;

    private final String path;
    private final CompanyTime time;
    private final Supplier<UUID> guids;
    private final Storage storage;
    private final Circumstances circumstances = new Circumstances();
    private Pause pause = Pause.NONE;

    private CompanyFile(String path, Clock clock, Supplier<UUID> guids, Storage storage) {
        this.path = path;
        this.time = new CompanyTime(clock);
        this.guids = guids;
        this.storage = storage;
    }

    /**
     * Opens the company file of a folder; a new one is filled with accounts, taxes and items for a web shop.
     *
     * @param skus names of the items that a new file gets besides those for shipping, fees, discounts and tax
     * @param clock the time and the zone of the machine on which QuickBooks runs
     * @throws IOException when the folder cannot be used, or another process has the file open
     */
    public static CompanyFile open(Path folder, List<String> skus, Clock clock) throws IOException {
        Path home = Files.createDirectories(folder).toAbsolutePath().normalize();
        Storage storage = Storage.onDisk(home.resolve("company.journal"));
        String path = home.resolve("company.qbw").toString();
        return new CompanyFile(path, clock, UUID::randomUUID, storage).filled(skus);
    }

    /**
     * A new company file that ends with the process. Nothing in it is left to chance: the same seed, the same times and
     * the same requests bring the same answers, to the last id.
     *
     * @param clock the time and the zone of the machine on which QuickBooks runs
     * @param seed decides the ids; those of two company files with different seeds differ
     * @param skus names of the items that it gets besides those for shipping, fees, discounts and tax
     */
    public static CompanyFile inMemory(Clock clock, long seed, List<String> skus) {
        Random random = new Random(seed);
        Storage storage = Storage.inMemory(random.nextInt(FIRST_NUMBERS));
        Supplier<UUID> guids = () -> new UUID(random.nextLong(), random.nextLong());
        return new CompanyFile("C:\\Books\\" + seed + ".qbw", clock, guids, storage).filled(skus);
    }

    /** As {@link #inMemory(Clock, long, List)} with no items of the shop. */
    public static CompanyFile inMemory(Clock clock, long seed) {
        return inMemory(clock, seed, List.of());
    }

    private CompanyFile filled(List<String> skus) {
        if (storage.books().company().isEmpty()) {
            change(work -> new DemoCompany(work).create(skus));
        }
        return this;
    }

    /** A connection without a name. */
    public Session begin() {
        return begin("");
    }

    /**
     * A connection of an application.
     *
     * @param application its OwnerID; an application sees only its own stored message sets and its own data
     */
    public Session begin(String application) {
        return new Session(this, application, new Iterators(guids));
    }

    /** Carries out one message set in a session of its own. */
    public Answer process(String qbxml, String application) {
        return begin(application).process(qbxml);
    }

    /** The path that QuickBooks names for the open file. */
    public String path() {
        return path;
    }

    synchronized String execute(MessageSet set, Session session) {
        Work work = work(session);
        try {
            return new Execution(set, work, pause).response();
        } finally {
            storage.commit(work);
        }
    }

    /** What keeps QuickBooks from doing what it is asked. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** How to let time pass when QuickBooks is slow; without it, it is never slow. */
    public synchronized void pausing(Pause newPause) {
        pause = newPause;
    }

    /** A backup of everything. */
    public synchronized Snapshot snapshot() {
        return storage.snapshot();
    }

    /**
     * Puts a backup in the place of everything: records, data of applications and stored message sets go back to what
     * they were, and the ids given since are given again.
     */
    public void restore(Snapshot snapshot) {
        change(work -> storage.restore(snapshot, work));
    }

    /** The value that an application keeps about the company under its OwnerID. */
    public synchronized Optional<String> dataExt(String ownerId, String name) {
        return storage.books().dataExts(List.of(ownerId)).stream()
                .filter(dataExt -> dataExt.name().equals(name))
                .map(Change.DataExtPut::value)
                .findFirst();
    }

    public void putDataExt(String ownerId, String name, String value) {
        change(work -> work.change(new Change.DataExtPut(ownerId, name, value)));
    }

    /** Loses every stored answer. */
    public void forgetMessageSets() {
        change(work -> work.change(new Change.AnswersForgotten()));
    }

    /** What was entered, in the order of entry within each type. */
    public synchronized List<Transaction> transactions() {
        return storage.books().entries(Kind.transactions()).map(Transaction::of).toList();
    }

    /** TxnIDs of what stands on the bank's statement. */
    public synchronized Set<String> cleared() {
        return storage.books().clearedStatuses().stream()
                .filter(put -> put.status().equals("Cleared"))
                .map(Change.ClearedStatusPut::txnId)
                .collect(Collectors.toSet());
    }

    public synchronized List<Receipt> receipts() {
        return storage.books()
                .entries(Set.of(Kind.SALES_RECEIPT))
                .map(Receipt::of)
                .toList();
    }

    public synchronized List<ListedName> customers() {
        return listed(Set.of(Kind.CUSTOMER));
    }

    public synchronized List<ListedName> items() {
        return listed(Kind.items());
    }

    private List<ListedName> listed(Set<Kind> kinds) {
        return storage.books().entries(kinds).map(ListedName::of).toList();
    }

    @Override
    public synchronized void close() throws IOException {
        storage.close();
    }

    private Work work(Session session) {
        return storage.work(new Surroundings(time, circumstances, session));
    }

    private synchronized void change(Consumer<Work> change) {
        Work work = work(begin());
        change.accept(work);
        storage.commit(work);
    }
}
