package io.counterfoil.queue.plan;

import java.util.regex.Pattern;

/** Text as people meant it: one line, no control characters, no invisible ones. */
public final class PlainText {

    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    private PlainText() {}

    public static String clean(String text) {
        String folded = WHITE.matcher(text).replaceAll(" ");
        String visible = INVISIBLE.matcher(folded).replaceAll("");
        return WHITE.matcher(visible).replaceAll(" ").strip();
    }

    /** At most so many characters, never half of one. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }
}
