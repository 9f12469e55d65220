package io.counterfoil.queue.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.StockPreferences;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Told NOTHING = new Told(Told.State.NEVER, null, null, null, null);

    @ParameterizedTest
    @CsvSource({
        "10, 2, 1, 0, 7",
        "10, 2, 1, 3, 4",
        "10, 10, 1, 0, 0",
        "-3, 0, 0, 0, 0",
        "2.50, 0, 0.25, 0, 2.25",
        "100.00, 0, 0, 0, 100",
        "0.1, 0.1, 0, 0, 0"
    })
    void whatIsLeftIsNeverLessThanNothing(
            BigDecimal onHand, BigDecimal sold, BigDecimal web, BigDecimal safety, BigDecimal left) {
        assertEquals(left, new Availability(onHand, sold, web, safety).available());
    }

    @Test
    void onlyNewNumbersAreWritten() {
        Run run = run(
                level(7, null, written(7)),
                level(7, null, written(8)),
                level(7, null, NOTHING),
                level(7, null, new Told(Told.State.FAILED, BigDecimal.valueOf(7), NOW, "REFUSED", "No.")),
                level(7, null, new Told(Told.State.ASKED, BigDecimal.valueOf(8), NOW.minusSeconds(60), null, null)),
                level(7, null, new Told(Told.State.ASKED, BigDecimal.valueOf(7), NOW.minusSeconds(7200), null, null)));

        assertEquals(
                List.of(Told.State.WRITTEN, Told.State.NEVER, Told.State.FAILED, Told.State.ASKED),
                run.writes().stream().map(write -> write.level().told().state()).toList());
    }

    @Test
    void aProductThatIsNotCountedIsLeftAlone() {
        Run run = run(new Level("X", null, BigDecimal.ONE, Optional.empty(), BigDecimal.ZERO, NOTHING));

        assertEquals(new Run(List.of(), 0, 0), run);
    }

    @Test
    void aFewProductsSellOutWithoutAsking() {
        Run run = run(levels(5, 0, written(3)));

        assertEquals(5, run.zeroed());
        assertFalse(run.asks(5, StockPreferences.INITIAL));
    }

    @Test
    void aReadingThatEmptiesTheShopAsks() {
        assertTrue(run(levels(6, 0, written(3))).asks(50, StockPreferences.INITIAL), "6 of 50");
        assertFalse(run(levels(6, 0, written(3))).asks(60, StockPreferences.INITIAL), "6 of 60, a tenth");
        assertTrue(run(levels(6, 0, NOTHING)).asks(50, StockPreferences.INITIAL), "also the first time");
    }

    @Test
    void aReadingThatChangesTooMuchAsks() {
        assertFalse(run(levels(30, 4, written(3))).asks(100, StockPreferences.INITIAL));
        assertTrue(run(levels(31, 4, written(3))).asks(100, StockPreferences.INITIAL));
        assertFalse(run(levels(31, 3, written(3))).asks(31, StockPreferences.INITIAL), "nothing changes");
        assertFalse(run(levels(31, 3, NOTHING)).asks(31, StockPreferences.INITIAL), "the first numbers");
    }

    @Test
    void theCartsOwnNumberIsWhatAFirstOneIsHeldAgainst() {
        Level[] levels = IntStream.range(0, 6)
                .mapToObj(i -> level(4, BigDecimal.valueOf(5), NOTHING))
                .toArray(Level[]::new);

        assertEquals(6, run(levels).changed());
    }

    private static Level[] levels(int count, int onHand, Told told) {
        return Stream.generate(() -> level(onHand, null, told)).limit(count).toArray(Level[]::new);
    }

    private static Run run(Level... levels) {
        return Run.of(List.of(levels), StockPreferences.INITIAL, NOW);
    }

    private static Told written(int quantity) {
        return new Told(Told.State.WRITTEN, BigDecimal.valueOf(quantity), NOW, null, null);
    }

    private static Level level(int onHand, @Nullable BigDecimal inCart, Told told) {
        Counted item = new Counted("1", "Mug", BigDecimal.valueOf(onHand), BigDecimal.ZERO, NOW);
        return new Level("MUG", null, inCart, Optional.of(item), BigDecimal.ZERO, told);
    }
}
