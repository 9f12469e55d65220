package io.counterfoil.admin.console;

import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The stores and how they are.
 *
 * @param after where these stores begin; null at the beginning
 * @param next where the following stores begin; null at the end
 */
record Overview(
        List<StoreRow> rows,
        @Nullable String after,
        @Nullable String next) {

    Overview {
        rows = List.copyOf(rows);
    }

    /** Cart beside QuickBooks, of all stores shown. */
    public List<DayFigures> days() {
        return DayFigures.sum(
                rows.stream().flatMap(row -> row.health().days().stream()).toList());
    }

    /** What all stores shown come to. */
    public List<Tile> tiles() {
        return List.of(
                new Tile("running", "", sum(row -> row.head().running() ? 1 : 0)),
                new Tile("waiting", "", sum(StoreRow::waiting)),
                new Tile("overdue", "poor", sum(row -> row.overdue() ? 1 : 0)),
                new Tile("held", "fair", sum(StoreRow::held)),
                new Tile("failed", "poor", sum(row -> orZero(row.health().failed()))),
                new Tile("unknown", "fair", sum(row -> orZero(row.health().unknown()))),
                new Tile("needs_person", "fair", sum(row -> orZero(row.health().undecided()))));
    }

    private int sum(ToIntFunction<StoreRow> figure) {
        return rows.stream().mapToInt(figure).sum();
    }

    private static int orZero(@Nullable Integer count) {
        return Objects.requireNonNullElse(count, 0);
    }

    /**
     * One figure.
     *
     * @param key of its words
     * @param tone how it looks when it is not zero
     */
    record Tile(String key, String tone, int count) {

        public String look() {
            return count == 0 ? "" : tone;
        }
    }
}
