package io.counterfoil.queue.mapping;

import io.counterfoil.queue.books.NameKey;
import java.util.regex.Pattern;

/**
 * A text to be compared.
 *
 * @param original in small letters
 * @param text the same without spaces and punctuation
 * @param digits the digits of it alone: sizes and numbers tell products apart
 * @param characters which characters it has, as bits: most pairs are unlike, which this tells at once
 */
record Plain(String original, String text, String digits, long characters) {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^\\p{Nd}]+");
    private static final int SHORTEST = 3;

    static Plain of(String words) {
        String key = NameKey.of(words);
        String text = NEITHER_LETTER_NOR_DIGIT.matcher(key).replaceAll("");
        long characters = text.chars().mapToLong(c -> 1L << (c % Long.SIZE)).reduce(0, (a, b) -> a | b);
        return new Plain(key, text, NO_DIGIT.matcher(text).replaceAll(""), characters);
    }

    boolean isSameTextAs(String words) {
        return original.equals(NameKey.of(words));
    }

    boolean isLike(Plain other) {
        return !text.isEmpty() && text.equals(other.text);
    }

    /** Not when a digit differs, when one is much longer, or when it has many characters that the other has not. */
    boolean mayBeLike(Plain other) {
        int shorter = Math.min(text.length(), other.text.length());
        int longer = Math.max(text.length(), other.text.length());
        int different = Long.bitCount(characters ^ other.characters);
        return shorter >= SHORTEST
                && longer <= 2 * shorter
                && 2 * different <= shorter + 4
                && digits.equals(other.digits);
    }
}
