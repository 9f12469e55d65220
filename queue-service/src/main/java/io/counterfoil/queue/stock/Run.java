package io.counterfoil.queue.stock;

import io.counterfoil.events.StockPreferences;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a computation of a store's stock comes to.
 *
 * @param writes what the cart has to be told
 * @param changed how many of the linked products get another number
 * @param zeroed how many of them are taken off the shelf
 */
record Run(List<Write> writes, int changed, int zeroed) {

    /** So few change without asking, whatever the share: a small shop sells out every day. */
    static final int UNASKED = 5;

    Run {
        writes = List.copyOf(writes);
    }

    /** A product and what may be sold of it. */
    record Write(Level level, BigDecimal quantity) {}

    static Run of(List<Level> levels, StockPreferences preferences, Instant now) {
        List<Write> values = levels.stream()
                .flatMap(level ->
                        level
                                .availability(preferences.safety())
                                .map(parts -> new Write(level, parts.available()))
                                .stream())
                .toList();
        return new Run(
                values.stream()
                        .filter(value -> !value.level().told().underWay(now)
                                && value.level().told().needs(value.quantity()))
                        .toList(),
                (int) values.stream()
                        .filter(value -> value.level().changes(value.quantity()))
                        .count(),
                (int) values.stream()
                        .filter(value -> value.level().zeroes(value.quantity()))
                        .count());
    }

    /**
     * So much changes that a person should look first: most often the reading of the stock went wrong.
     *
     * @param linked how many products of the store stand for a counted item
     */
    boolean asks(int linked, StockPreferences preferences) {
        return exceeds(changed, linked, preferences.mostChangedShare())
                || exceeds(zeroed, linked, preferences.mostZeroedShare());
    }

    private static boolean exceeds(int count, int linked, BigDecimal share) {
        return count > UNASKED && BigDecimal.valueOf(count).compareTo(share.multiply(BigDecimal.valueOf(linked))) > 0;
    }
}
