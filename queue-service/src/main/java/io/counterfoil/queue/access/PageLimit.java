package io.counterfoil.queue.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much of a list is shown at once. */
public final class PageLimit {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,3}");

    private PageLimit() {}

    /** Of the word in a query string. */
    public static int of(@Nullable String limit) {
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
