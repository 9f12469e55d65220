package io.counterfoil.connector.pull;

import io.counterfoil.events.BooksList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** How far the pulls of all stores are. Every call joins the running transaction. */
public interface Pulls {

    Optional<Iteration> of(UUID taskId);

    void save(Iteration iteration);

    void end(UUID taskId);

    /** How many records of the list made an answer of a good size; nothing while it has not been read. */
    OptionalInt pageSize(UUID storeId, BooksList list);

    void learnPageSize(UUID storeId, BooksList list, int records);

    /**
     * A pull that has begun. QuickBooks forgets its iterator with the session.
     *
     * @param pages how many have been published
     */
    record Iteration(UUID taskId, UUID sessionId, UUID pullId, String iteratorId, int maxReturned, int pages) {

        Iteration after(String iterator, int more) {
            return new Iteration(taskId, sessionId, pullId, iterator, maxReturned, pages + more);
        }
    }
}
