package io.counterfoil.queue.link;

import java.util.Optional;
import java.util.UUID;

/** The items of the books that were found by name. */
public interface Items {

    Optional<String> listId(UUID booksId, String name);

    void found(UUID booksId, String name, String listId);

    /** QuickBooks no longer takes this ListID. */
    void forget(UUID booksId, String listId);

    /** The company file is another one. */
    void forgetAll(UUID booksId);
}
