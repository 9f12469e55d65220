package io.counterfoil.events;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a store's cart is told what there is to sell. What a record does not have gets the value that it begins with.
 *
 * @param safety how many of each item are never offered; at least 0
 * @param mostChangedShare a run that gives a larger share of the linked products another number stops for a person; 0 to 1
 * @param mostZeroedShare a run that takes a larger share of them off the shelf stops for a person; 0 to 1
 */
public record StockPreferences(BigDecimal safety, BigDecimal mostChangedShare, BigDecimal mostZeroedShare) {

    private static final BigDecimal THREE_TENTHS = new BigDecimal("0.3");
    private static final BigDecimal A_TENTH = new BigDecimal("0.1");

    /** How a store begins. */
    public static final StockPreferences INITIAL = of(null, null, null);

    public StockPreferences {
        safety = Objects.requireNonNullElse(safety, BigDecimal.ZERO);
        mostChangedShare = Objects.requireNonNullElse(mostChangedShare, THREE_TENTHS);
        mostZeroedShare = Objects.requireNonNullElse(mostZeroedShare, A_TENTH);
    }

    /** What is not given is as it begins. */
    @SuppressWarnings("NullAway") // what is not given gets its value in the constructor
    public static StockPreferences of(
            @Nullable BigDecimal safety, @Nullable BigDecimal mostChangedShare, @Nullable BigDecimal mostZeroedShare) {
        return new StockPreferences(safety, mostChangedShare, mostZeroedShare);
    }
}
