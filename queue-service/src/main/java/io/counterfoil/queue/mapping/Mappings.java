package io.counterfoil.queue.mapping;

import io.counterfoil.queue.store.Store;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where mappings are kept. Every call joins the running transaction. */
public interface Mappings {

    /** Those of the wanted texts that are linked, and all purposes. */
    List<Link> of(UUID storeId, Collection<Wanted> wanted);

    /** By kind and text. */
    List<Link> page(Query query);

    /** Shows all of a store by kind and text, without keeping them in memory. */
    void each(UUID storeId, Consumer<Mapping> reader);

    /** Links anew, or in place of what the text was linked to. */
    void put(Store store, Mapping mapping, String by);

    void remove(UUID storeId, MappingKind kind, String text);

    void removeAll(UUID storeId);

    /** How often the store's mappings changed. */
    long version(UUID storeId);

    void changed(UUID storeId);

    /** The company file is another one: its records are not those that were linked. */
    void forget(UUID booksId);

    /** A part of an order. */
    record Wanted(MappingKind kind, String text) {}

    /**
     * What to list.
     *
     * @param kind null for all
     * @param words part of the text or of the record's name, whatever its case; empty for all
     * @param after null for the first page
     */
    record Query(
            UUID storeId,
            @Nullable MappingKind kind,
            String words,
            @Nullable Cursor after,
            int limit) {

        /** To see whether there is a next page. */
        Query oneMore() {
            return new Query(storeId, kind, words, after, limit + 1);
        }
    }
}
