package io.counterfoil.queue.document;

import io.counterfoil.queue.mapping.HeldOrders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where documents are kept. */
interface Documents extends HeldOrders {

    /** The document, locked until the transaction ends. */
    Optional<Document> lock(UUID id);

    /** Adds it, or writes it over; it is then decided about, until settings change. */
    void save(Document document, boolean heldBySettings);

    /** Settings changed: those that may fare differently now wait for a decision. */
    void settingsChanged(UUID storeId);

    /** It waits for a decision. */
    void decideAgain(Document document);

    /** Stores with documents that wait for a decision. */
    List<Waiting> waiting();

    /** Documents of the store that wait for a decision, oldest orders first. */
    List<UUID> waiting(UUID storeId, int limit);

    /** All of the store that a person may release without looking into QuickBooks, oldest orders first. */
    List<UUID> releasable(UUID storeId);

    /** All of the store that wait and have never stood in the present company file, oldest orders first. */
    List<UUID> waitingFirst(UUID storeId);

    Optional<Document> find(UUID storeId, UUID tenantId, UUID id);

    /** Newest orders first. */
    List<Document> list(Query query);

    /** The carts' ids of other orders, of any store of the books, that have this document number in QuickBooks or on the way. */
    List<String> sameNumber(UUID booksId, String refNumber, UUID except);

    /** Documents whose transaction is among those that were deleted from these books. */
    List<DeletedEntry> deleted(UUID booksId);

    /**
     * A document whose transaction was deleted.
     *
     * @param at as QuickBooks told it; empty when it did not
     */
    record DeletedEntry(UUID documentId, String at) {}

    /** A store that has something to decide. */
    record Waiting(UUID storeId, UUID tenantId) {}

    /**
     * What to list.
     *
     * @param state null for all
     * @param shownOnly only those with something for a person
     * @param after null for the first page
     */
    record Query(
            UUID storeId,
            UUID tenantId,
            @Nullable State state,
            boolean shownOnly,
            @Nullable Cursor after,
            int limit) {

        /** To see whether there is a next page. */
        Query oneMore() {
            return new Query(storeId, tenantId, state, shownOnly, after, limit + 1);
        }
    }
}
