package io.counterfoil.queue.document;

import io.counterfoil.queue.access.BadQuestion;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the words of a query string. */
final class QueryWords {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,3}");

    private QueryWords() {}

    static @Nullable State state(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadQuestion("\"state\" is one of " + Arrays.toString(State.values()) + "."));
    }

    static @Nullable Cursor cursor(@Nullable String after) {
        return after == null || after.isBlank() ? null : Cursor.parse(after);
    }

    static int limit(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        int number = SMALL_NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > MOST) {
            throw new BadQuestion("\"limit\" is a number from 1 to " + MOST + ".");
        }
        return number;
    }
}
