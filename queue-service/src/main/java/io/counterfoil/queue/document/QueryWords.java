package io.counterfoil.queue.document;

import io.counterfoil.queue.access.BadQuestion;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the words of a query string. */
final class QueryWords {

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

    static int count(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new BadQuestion("\"skip\" is how many to leave out: 0 to 999999.");
        }
        return Integer.parseInt(text);
    }

    static @Nullable Cursor cursor(@Nullable String after) {
        return after == null || after.isBlank() ? null : Cursor.parse(after);
    }
}
