package io.counterfoil.queue.link;

import java.util.Optional;
import java.util.UUID;

/** The customers of the books. */
public interface Customers {

    /**
     * The customer of this key, made if new, locked until the transaction ends. As long as QuickBooks has not been asked
     * to add it, it takes {@code name}, or {@code distinctName} when another customer of the books has that.
     */
    CustomerLink take(UUID booksId, UUID key, String name, String distinctName);

    /** The customer of this key, once QuickBooks has it. */
    Optional<String> listId(UUID booksId, UUID key);

    /** A task is under way that adds it. */
    void asked(CustomerLink customer, UUID taskId);

    /** That task is done: QuickBooks has the customer. */
    void found(UUID taskId, String listId);

    /** That task is done, and QuickBooks has no such customer that is ours. */
    void notFound(UUID taskId);

    /** QuickBooks no longer knows this ListID. */
    void forget(UUID booksId, String listId);

    /** The company file is another one. */
    void forgetAll(UUID booksId);
}
