package io.counterfoil.queue.operation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which stores' stock is read again and again, and when next. Every call joins the running transaction. */
interface Standings {

    Optional<Integer> pullInventoryMinutes(UUID storeId);

    /** From now on every so many minutes, for the first time at once. */
    void pullInventory(UUID storeId, UUID tenantId, int everyMinutes);

    void stop(UUID storeId);

    List<Due> due();

    /**
     * Takes the turn that is due; the next one is a whole interval from now.
     *
     * @return false when it was taken meanwhile
     */
    boolean take(UUID storeId);

    /** Readings that what is kept in step needs and whose turn has come. */
    List<Reading> dueReadings();

    /** Stores that run look for deletions from now on, for the first time in so many seconds. */
    void beginDeletions(long everySeconds);

    /** Takes the turn of a reading; the next one is so many seconds from now. */
    void take(Reading reading, long everySeconds);

    /** A list that a store needs to be read. */
    record Reading(UUID storeId, UUID tenantId, String name) {}

    /** A store whose turn has come. */
    record Due(UUID storeId, UUID tenantId) {}
}
