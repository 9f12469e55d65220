package io.counterfoil.history.session;

/** The state of a run at a glance, from the tasks tried in it. */
public enum Colour {
    /** Not over yet. */
    GREY,
    /** None of the tried tasks succeeded. */
    RED,
    /** Some did. */
    YELLOW,
    /** All did, or there was nothing to do. */
    GREEN;

    static Colour of(boolean over, Tally tally) {
        if (!over) {
            return GREY;
        }
        if (tally.succeeded() == tally.tried()) {
            return GREEN;
        }
        return tally.succeeded() == 0 ? RED : YELLOW;
    }
}
