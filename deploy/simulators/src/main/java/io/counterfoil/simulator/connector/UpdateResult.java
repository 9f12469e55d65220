package io.counterfoil.simulator.connector;

/**
 * How an update ended.
 *
 * @param exchanges how many requests QuickBooks got
 * @param message what the Web Connector shows
 * @param postponedSeconds how long the service asked to wait, 0 when it did not
 */
public record UpdateResult(Outcome outcome, int exchanges, String message, long postponedSeconds) {

    /** In which way an update ended. */
    public enum Outcome {
        /** All work is done. */
        FINISHED,
        /** The service had nothing to do. */
        NO_WORK,
        /** The user or the password is not valid. */
        REFUSED,
        /** The service asked to come back later. */
        POSTPONED,
        /** The company file could not be opened as the service wished. */
        CONNECTION_ERROR,
        /** The service ended the update with an error. */
        ERROR,
        /** A call failed. */
        FAILED,
        /** The response was lost on the way. */
        DROPPED
    }

    static UpdateResult of(Outcome outcome, int exchanges, String message) {
        return new UpdateResult(outcome, exchanges, message, 0);
    }
}
