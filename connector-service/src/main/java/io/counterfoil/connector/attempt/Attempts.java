package io.counterfoil.connector.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The message sets of all stores. Every call joins the running transaction. */
public interface Attempts {

    /**
     * Keeps an attempt before a byte of it leaves.
     *
     * @param request the exact bytes: the same under the same id fetches the stored answer
     */
    void add(Attempt attempt, String request);

    /**
     * The attempt of this id.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    Attempt get(String id);

    /** The bytes of the attempt of this id. */
    String request(String id);

    void move(String id, Attempt.State state);

    /** It is ANSWERED: keeps what came back, and when. */
    void answered(String id, String response, Instant now);

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

    /** The attempts of a session whose answer is still awaited become UNKNOWN; their ids. */
    List<String> loseSight(UUID sessionId);
}
