package io.counterfoil.queue.stock;

import io.counterfoil.events.CartWriteFailed;
import io.counterfoil.events.ItemSeen;
import io.counterfoil.events.SetStock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The products of the shops with what they may sell of them. Every call joins the running transaction. */
interface Levels {

    /** Everything, not single items. */
    String ALL = "";

    /** Which products of which stores, and the books with all the stores that feed them. */
    record Scope(UUID storeId, UUID booksId, List<UUID> feeding) {
        public Scope {
            feeding = List.copyOf(feeding);
        }
    }

    /** A product of the cart as it is now. */
    void seen(ItemSeen event);

    /** What they stand for in the books, after that may have changed. Linked products are among the store's from then on. */
    void resolve(UUID booksId, List<UUID> stores);

    /** Those of these items; {@link #ALL} among them: every one. */
    List<Level> of(Scope scope, Collection<String> listIds);

    /** By SKU; those after this one, in small letters. */
    List<Level> page(Scope scope, String after, int limit);

    Optional<Level> bySku(Scope scope, String sku);

    /** How many products of the store stand for an item that is counted. */
    int linked(UUID storeId, UUID booksId);

    /** The next so many versions. */
    Versions next(UUID storeId, int count);

    /** Versions of one epoch, in order. */
    record Versions(long epoch, long first) {}

    /** This database is older than what the cart was told: all of it is told anew, in a new epoch. */
    void recover(UUID storeId);

    void asked(List<SetStock> writes);

    /** The write stands in the cart. Answers to older ones change nothing. */
    void done(UUID storeId, UUID writeId);

    void failed(CartWriteFailed event);

    /** Something is to be computed again; null: nothing, the item is not known. */
    void due(UUID storeId, @Nullable String listId);

    /** Stores with something due. */
    List<UUID> dueStores();

    /** Takes what is due in these stores. */
    List<String> takeDue(List<UUID> stores);
}
