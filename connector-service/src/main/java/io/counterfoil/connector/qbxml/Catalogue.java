package io.counterfoil.connector.qbxml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The explanations in {@code explanations.properties}, a line each: {@code key = CONSEQUENCE | meaning | advice}. Keys
 * are a status code, {@code code.locked} for its other meaning, an HRESULT, {@code QBWC} with a number, and
 * {@code status.info}, {@code status.warning}, {@code status.error}, {@code hresult}, {@code QBWC} for all others.
 */
final class Catalogue {

    static final Catalogue INSTANCE =
            new Catalogue(ResourceBundle.getBundle("io.counterfoil.connector.qbxml.explanations", Locale.ROOT));

    /** By these words QuickBooks says that the record is only in use for now. */
    private static final List<String> LOCKED = List.of(
            "list has been modified by another user",
            "internals could not be locked",
            "failed to acquire the lock",
            "list element is in use");

    private static final int FIRST_WARNING = 500;
    private static final int FIRST_ERROR = 1000;

    private final ResourceBundle texts;

    private Catalogue(ResourceBundle texts) {
        this.texts = texts;
    }

    Explanation ofStatus(int code, String words) {
        String key = String.valueOf(code);
        if (locked(words) && texts.containsKey(key + ".locked")) {
            return explanation(key, key + ".locked");
        }
        return known(key, key).or(() -> known(key, range(code))).orElseGet(() -> explanation(key, severity(code)));
    }

    Explanation ofHresult(String hresult) {
        String code = hresult.strip().toUpperCase(Locale.ROOT).replaceFirst("^0X", "");
        String shown = code.matches("[0-9A-F]{1,8}") ? "0x" + code : "HRESULT";
        return known(shown, shown).orElseGet(() -> explanation(shown, "hresult"));
    }

    Explanation ofWebConnector(int number) {
        String key = "QBWC" + number;
        return known(key, key).orElseGet(() -> explanation(key, "QBWC"));
    }

    private static boolean locked(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return LOCKED.stream().anyMatch(lower::contains);
    }

    /** Macro errors share an explanation (9100 to 9199). */
    private static String range(int code) {
        return code / 100 + "xx";
    }

    private static String severity(int code) {
        if (code < 0 || code >= FIRST_ERROR) {
            return "status.error";
        }
        return code < FIRST_WARNING ? "status.info" : "status.warning";
    }

    private Optional<Explanation> known(String shown, String key) {
        return texts.containsKey(key) ? Optional.of(explanation(shown, key)) : Optional.empty();
    }

    private Explanation explanation(String shown, String key) {
        String[] parts = texts.getString(key).split("\\s*\\|\\s*", -1);
        return new Explanation(shown, Consequence.valueOf(parts[0]), parts[1], parts[2]);
    }
}
