package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * How much of an answer is wanted at once. An iteration gives it page by page: every page is asked for with the same
 * filters, and all of them in one session of QuickBooks (3391 otherwise).
 *
 * @param maxReturned at most so many records; null for all
 */
public record Page(
        Step step, @Nullable Integer maxReturned, @Nullable String iteratorId) {

    /** Everything in one answer. */
    public static final Page ALL = new Page(Step.NONE, null, null);

    /** Where an iteration stands. */
    public enum Step {
        NONE(""),
        START("Start"),
        CONTINUE("Continue"),
        STOP("Stop");

        private final String word;

        Step(String word) {
            this.word = word;
        }
    }

    public Page {
        if (maxReturned != null && maxReturned < 1) {
            throw new IllegalArgumentException("a page has at least one record");
        }
    }

    /** The first so many; the others are not asked for. */
    public static Page atMost(int records) {
        return new Page(Step.NONE, records, null);
    }

    /** Starts an iteration. */
    public static Page first(int records) {
        return new Page(Step.START, records, null);
    }

    /**
     * Goes on with an iteration.
     *
     * @param iteratorId as the answer before told it
     */
    public Page next(String iteratorId) {
        return new Page(Step.CONTINUE, maxReturned, iteratorId);
    }

    /** Ends an iteration before its last page. */
    public Page stop(String iteratorId) {
        return new Page(Step.STOP, maxReturned, iteratorId);
    }

    boolean iterates() {
        return step != Step.NONE;
    }

    String attributes() {
        String id = iteratorId == null ? "" : " iteratorID=\"" + checked(iteratorId) + "\"";
        return iterates() ? " iterator=\"" + step.word + "\"" + id : "";
    }

    private static String checked(String iteratorId) {
        if (!iteratorId.matches("[{}0-9a-zA-Z-]{1,40}")) {
            throw new Unsendable("This is not an iterator of QuickBooks: " + iteratorId);
        }
        return iteratorId;
    }
}
