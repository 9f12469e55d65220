package io.counterfoil.queue.stock;

import java.time.Instant;

/**
 * A run that waits for a person.
 *
 * @param linked how many products of the store stand for an item that is counted
 */
record StockQuestion(State state, Instant askedAt, int linked, int changed, int zeroed) {

    /** What became of it. */
    enum State {
        ASKED,
        /** Somebody said so; the next run does not ask. */
        GO_ON,
        /** Nothing is written until the stock is read again. */
        NOT
    }

    static StockQuestion of(Run run, int linked, Instant at) {
        return new StockQuestion(State.ASKED, at, linked, run.changed(), run.zeroed());
    }

    StockQuestion answered(boolean goOn) {
        return new StockQuestion(goOn ? State.GO_ON : State.NOT, askedAt, linked, changed, zeroed);
    }
}
