package io.counterfoil.connector.qbxml;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/**
 * The characters that QuickBooks keeps. In free text everything else is written in Latin letters where it can be;
 * control and formatting characters are left out; what remains becomes a question mark.
 */
final class Windows1252 {

    private static final Charset CHARSET = Charset.forName("windows-1252");

    /** More combining marks on one letter than any script writes. */
    private static final int MAX_MARKS = 4;

    private Windows1252() {}

    /** True when QuickBooks keeps the text as it is. Control characters it does not keep, except the line feed. */
    static boolean keeps(String text) {
        CharsetEncoder encoder = CHARSET.newEncoder();
        return text.codePoints().allMatch(c -> keeps(encoder, c));
    }

    /** The nearest text that QuickBooks keeps. */
    static String nearest(String text) {
        String letters = Normalizer.normalize(withoutInvisible(text), Normalizer.Form.NFC);
        CharsetEncoder encoder = CHARSET.newEncoder();
        StringBuilder nearest = new StringBuilder();
        StringBuilder foreign = new StringBuilder();
        letters.codePoints().forEach(c -> {
            if (keeps(encoder, c)) {
                appendInLatin(nearest, foreign, encoder);
                nearest.appendCodePoint(c);
            } else {
                foreign.appendCodePoint(c);
            }
        });
        appendInLatin(nearest, foreign, encoder);
        return nearest.toString();
    }

    private static boolean keeps(CharsetEncoder encoder, int c) {
        return plain(c) || c == '\n' || (!Character.isISOControl(c) && encoder.canEncode(Character.toString(c)));
    }

    /** Most are: the encoder, which is slow, need not be asked. */
    private static boolean plain(int c) {
        return c >= ' ' && c < 0x7F;
    }

    private static String withoutInvisible(String text) {
        CharsetEncoder encoder = CHARSET.newEncoder();
        StringBuilder visible = new StringBuilder(text.length());
        int marks = 0;
        for (int c : text.codePoints().toArray()) {
            marks = mark(c) ? marks + 1 : 0;
            boolean invisible = !keeps(encoder, c) && (Character.isISOControl(c) || formatting(c));
            if (!invisible && marks <= MAX_MARKS) {
                visible.appendCodePoint(c);
            }
        }
        return visible.toString();
    }

    /** Scripts are transliterated run by run, because a letter may depend on its neighbours. */
    private static void appendInLatin(StringBuilder nearest, StringBuilder foreign, CharsetEncoder encoder) {
        if (foreign.isEmpty()) {
            return;
        }
        Latin.LETTERS
                .transliterate(foreign.toString())
                .codePoints()
                .filter(c -> !mark(c) && !formatting(c))
                .map(c -> keeps(encoder, c) ? c : '?')
                .forEach(nearest::appendCodePoint);
        foreign.setLength(0);
    }

    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean formatting(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /** Loading the rules takes a moment, and most orders do not need them. */
    private static final class Latin {
        private static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
