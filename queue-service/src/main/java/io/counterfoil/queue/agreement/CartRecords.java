package io.counterfoil.queue.agreement;

import io.counterfoil.events.ItemImport;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.queue.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The products and customers of the carts. Every call joins the running transaction, in the store's turn. */
interface CartRecords {

    /** The cart says this; older sightings change nothing. It is to be decided about. */
    void seen(CartRecord.Key key, UUID tenantId, Sighting sighting);

    /**
     * What the cart says.
     *
     * @param chosen what a person entered who chose it for the books; null: nobody did. Chosen again, it is tried again
     */
    record Sighting(CartRecord.Said said, @Nullable ItemImport chosen, Instant at) {}

    /** Stores for which a list was read, and records of theirs may be new. */
    List<RecordKind> news(UUID storeId);

    /** All of them were looked at. */
    void newsDone(UUID storeId, RecordKind kind);

    /**
     * Active records that were made in QuickBooks since then, by others than us, and that no record of the cart is, or is
     * about to become.
     *
     * @param except full names that are no products or customers of the shop
     */
    List<BooksSide> newInBooks(Store store, RecordKind kind, Instant since, List<String> except, int limit);

    /** The cart is asked to create what is new in the books. */
    void begun(Store store, CartRecord record, BooksSide side);

    /** The cart has created it under this id. */
    void created(CartRecord record, String cartId, CartRecord.Said said);

    /** There is nothing any more that the cart could be asked to create. */
    void remove(CartRecord.Key key);

    Optional<CartRecord> find(CartRecord.Key key);

    /** The record whose write this is, as long as it is under way. */
    Optional<CartRecord> asked(UUID storeId, UUID request);

    /**
     * Keeps it, decided about.
     *
     * @param side what it was held against, to see later whether that has changed; a stale one is looked at again when its
     *     list is read
     */
    void save(CartRecord record, Optional<BooksSide> side);

    /** A write of it was answered; what it was held against stays as it was. */
    void answered(CartRecord record, boolean decideAgain);

    /** Records of the books were read: those that are linked to one that changed, and those that were linked to none. */
    void read(UUID booksId, RecordKind kind);

    /** Stores that have something to decide about and keep it in step. */
    List<DueStore> dueStores();

    /** A store and its tenant. */
    record DueStore(UUID storeId, UUID tenantId) {}

    List<CartRecord.Key> due(UUID storeId, int limit);

    /** The record of the books that it is linked to, or that is called like it. */
    Optional<BooksSide> linked(Store store, CartRecord.Key key, Link link);

    /** By what a record of the cart finds its record in the books. */
    record Link(List<String> texts, List<UUID> customerKeys) {
        public Link {
            texts = List.copyOf(texts);
            customerKeys = List.copyOf(customerKeys);
        }
    }

    /** QuickBooks changed its record as we asked: it has this edit sequence now, and pages asked for before are older. */
    void changedInBooks(Store store, RecordKind kind, String listId, TaskSettled event);

    /** The company file is another one: nothing was agreed on with it. */
    void forget(UUID booksId);

    /** Those that wait for a person, by kind and id. */
    List<CartRecord> open(UUID storeId, int limit);
}
