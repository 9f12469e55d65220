package io.counterfoil.queue.plan;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * Names in the characters that QuickBooks keeps, those of Windows-1252 (quickbooks.md section 4.6). What QuickBooks knows a
 * record by cannot be guessed when it is written, so it is decided here, by the same rule for ever.
 */
final class LatinText {

    private static final Charset KEPT = Charset.forName("windows-1252");

    private static final char LAST_OF_THE_BASIC_PLANE = Character.MAX_VALUE;

    private LatinText() {}

    static boolean isKept(String text) {
        return KEPT.newEncoder().canEncode(text);
    }

    /** The text itself where QuickBooks keeps it, else as it is written in Latin letters; what has none is left out. */
    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return isKept(composed) ? composed : written(composed);
    }

    private static String written(String text) {
        CharsetEncoder encoder = KEPT.newEncoder();
        IntPredicate kept = c -> encoder.canEncode(Character.toString(c));
        StringBuilder written = new StringBuilder();
        Scripts.LATIN.transliterate(text).codePoints().filter(kept).forEach(written::appendCodePoint);
        return PlainText.clean(written.toString());
    }

    /** Loading the rules takes a moment, and most orders do not need them. */
    private static final class Scripts {
        private static final Transliterator LATIN = latin();

        /** What is kept stays as it is, also beside what is not. */
        private static Transliterator latin() {
            CharsetEncoder encoder = KEPT.newEncoder();
            UnicodeSet kept = new UnicodeSet();
            for (char c = 0; c < LAST_OF_THE_BASIC_PLANE; c++) {
                if (encoder.canEncode(c)) {
                    kept.add(c);
                }
            }
            Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII");
            latin.setFilter(kept.complement());
            return latin;
        }
    }
}
