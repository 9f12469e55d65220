package io.counterfoil.bench.driver;

/**
 * Counts and times what the Web Connectors do. Its rates are those of the time in which all of them were busy: from the
 * first session until one finds no more to start. Used by one thread.
 */
public final class Meter {
    private final Latencies latencies = new Latencies();
    private final long started = System.nanoTime();
    private long sessions;
    private long calls;
    private long sets;
    private long orders;
    private Counts busy = Counts.NONE;

    void called(Operation operation, long nanoseconds) {
        calls++;
        latencies.record(operation, nanoseconds);
    }

    void answered(int receipts) {
        sets++;
        orders += receipts;
    }

    void sessionEnded() {
        sessions++;
    }

    /** From now on not all are busy. */
    void close() {
        if (busy.equals(Counts.NONE)) {
            busy = all();
        }
    }

    /** While all were busy. */
    public Counts busy() {
        return busy;
    }

    /** From the first session until now. */
    public Counts all() {
        return new Counts(System.nanoTime() - started, sessions, calls, sets, orders);
    }

    public Latencies latencies() {
        return latencies;
    }
}
