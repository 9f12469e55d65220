package io.counterfoil.admin.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next to be given as {@code after} for the part that follows; null when this is the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a page from rows that were read with one more than the limit, to know whether there are more. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Cursor> cursor, Function<R, T> item) {
        return cut(rows, limit, row -> cursor.apply(row).text(), item);
    }

    /** The same, with a cursor of one's own. */
    public static <R, T> Page<T> cut(List<R> rows, int limit, Function<R, String> cursor, Function<R, T> item) {
        List<R> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? cursor.apply(shown.get(limit - 1)) : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }

    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Problem.badInput("limit must be from 1 to " + MOST + ".");
        }
        return asked;
    }
}
