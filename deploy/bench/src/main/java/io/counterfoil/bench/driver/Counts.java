package io.counterfoil.bench.driver;

/**
 * How much was done in some time.
 *
 * @param sets message sets answered
 * @param orders sales receipts in them
 */
public record Counts(long nanoseconds, long sessions, long calls, long sets, long orders) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public Counts plus(Counts more) {
        return new Counts(
                nanoseconds + more.nanoseconds,
                sessions + more.sessions,
                calls + more.calls,
                sets + more.sets,
                orders + more.orders);
    }

    public double seconds() {
        return nanoseconds / 1e9;
    }

    public double perSecond(long number) {
        return number / seconds();
    }
}
