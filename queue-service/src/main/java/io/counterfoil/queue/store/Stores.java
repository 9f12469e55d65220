package io.counterfoil.queue.store;

import io.counterfoil.events.StoreChanged;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stores this service has heard of. */
public interface Stores {

    /**
     * Waits for this store's turn and keeps it until the transaction ends. Everything that decides about its documents
     * or its open operation begins here.
     *
     * @return its settings; empty as long as they have not arrived
     */
    Optional<Store> turn(UUID storeId, UUID tenantId);

    /** The store's settings, to look at; empty as long as they have not arrived. */
    Optional<Store> known(UUID storeId, UUID tenantId);

    /**
     * Keeps the settings if they are newer than what is known.
     *
     * @return whether they were
     */
    boolean changed(StoreChanged event);

    /** Whether this tenant has this store. */
    boolean owned(UUID storeId, UUID tenantId);

    /** Whether this tenant has a store that feeds these books. */
    boolean feeds(UUID booksId, UUID tenantId);

    /** Which books the store feeds; empty as long as its settings have not arrived. */
    Optional<UUID> booksOf(UUID storeId);

    /** The turns of all stores that feed these books, always in the same order. */
    List<Store> turns(UUID booksId);

    /** The stores that feed these books, always in the same order. */
    List<UUID> feeding(UUID booksId);
}
