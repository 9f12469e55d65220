package io.counterfoil.bench.quickbooks;

import java.util.Locale;

/** ListIDs, TxnIDs and EditSequences in QuickBooks' form: a number in hex and a time, never the same twice. */
final class RecordIds {
    private final long time = System.currentTimeMillis() / 1000;
    private final long first;
    private long given;

    RecordIds(long first) {
        this.first = first;
    }

    String next() {
        given++;
        return Long.toHexString(first + given).toUpperCase(Locale.ROOT) + "-" + time;
    }

    String editSequence() {
        return Long.toString(time);
    }

    long given() {
        return given;
    }
}
