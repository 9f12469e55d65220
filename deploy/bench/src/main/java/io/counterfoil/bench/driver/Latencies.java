package io.counterfoil.bench.driver;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.HdrHistogram.Histogram;

/** How long calls took, in microseconds, by operation. Used by one thread. */
public final class Latencies {
    private static final long LONGEST_MICROSECONDS = 120_000_000;
    private static final int DIGITS = 3;

    private final Map<Operation, Histogram> histograms = new EnumMap<>(Operation.class);

    void record(Operation operation, long nanoseconds) {
        of(operation).recordValue(Math.min(LONGEST_MICROSECONDS, nanoseconds / 1000));
    }

    public Latencies plus(Latencies more) {
        Latencies sum = new Latencies();
        forEach((operation, histogram) -> sum.of(operation).add(histogram));
        more.forEach((operation, histogram) -> sum.of(operation).add(histogram));
        return sum;
    }

    /** The operations that were called, in the order of a session. */
    public void forEach(BiConsumer<Operation, Histogram> action) {
        histograms.forEach(action);
    }

    private Histogram of(Operation operation) {
        return histograms.computeIfAbsent(operation, none -> new Histogram(LONGEST_MICROSECONDS, DIGITS));
    }
}
