package io.counterfoil.connector.attempt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The message sets of all stores. Every call joins the running transaction. */
public interface Attempts {

    void add(Attempt attempt);

    /**
     * The attempt of this id.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    Attempt get(String id);

    void move(String id, Attempt.State state);

    /** Keeps what came back, and when. */
    void keepResponse(String id, String response, Instant now);

    /** Not asked about before {@code at}. */
    void askLater(String id, Instant at);

    /** The attempt of the store that has waited longest among those without an answer that may be asked about now. */
    Optional<Attempt> nextToAsk(UUID storeId, Instant now);

    /**
     * How long QuickBooks took for the last few attempts of the store that were answered at once. A stored answer that was
     * fetched in a later update says nothing of it.
     */
    Pace pace(UUID storeId);

    /**
     * HELD attempts of a store become UNKNOWN: a company file that was closed since may have forgotten the answer, and
     * the bytes that fetch it would then be executed again.
     */
    void doubt(UUID storeId);

    /** The attempts of a session whose answer is still awaited become UNKNOWN. */
    void loseSight(UUID sessionId);
}
