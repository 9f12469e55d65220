package io.counterfoil.connector.attempt;

import java.time.Instant;
import java.util.UUID;

/**
 * One message set handed to QuickBooks.
 *
 * @param id the message-set id
 * @param tasks how many it carries
 * @param machine on which the Web Connector runs that got it; empty when it has not told
 */
public record Attempt(String id, UUID storeId, UUID sessionId, int tasks, State state, Instant sentAt, String machine) {

    /** Where an attempt stands; see deploy/decisions/0001. */
    public enum State {
        /** Handed out, the answer is awaited. */
        SENT,
        ANSWERED,
        /** No answer came: it may have been executed or not. */
        UNKNOWN,
        /** QuickBooks has kept the answer: it will be fetched. */
        HELD,
        /** QuickBooks has kept no answer: each task is looked for. */
        GONE,
        RESOLVED
    }
}
