package io.counterfoil.connector.attempt;

import java.time.Duration;

/**
 * How fast a company file works, measured from handing a message set out to getting its answer.
 *
 * @param tasks how many were done; 0 while nothing was measured
 * @param took by all of them together
 */
public record Pace(int tasks, Duration took) {

    /** The Web Connector gives up after 100 s; its user cannot work in QuickBooks meanwhile. */
    private static final Duration ANSWER_BUDGET = Duration.ofSeconds(30);

    public static final Pace UNKNOWN = new Pace(0, Duration.ZERO);

    /** How many tasks a message set may carry. */
    public int affordable() {
        long millis = took.toMillis();
        if (tasks == 0 || millis == 0) {
            return Parcel.LARGEST;
        }
        long affordable = ANSWER_BUDGET.toMillis() * tasks / millis;
        return (int) Math.max(1, Math.min(Parcel.LARGEST, affordable));
    }
}
