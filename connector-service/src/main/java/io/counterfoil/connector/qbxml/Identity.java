package io.counterfoil.connector.qbxml;

/** Fields by which people and programs tell one record from another. They are never changed to fit. */
final class Identity {

    private Identity() {}

    /** A name without parents. */
    static String name(String field, String value, int max) {
        if (value.contains(":")) {
            throw new Unsendable(field + " must not have a colon: " + value);
        }
        return required(field, value, max);
    }

    static String required(String field, String value, int max) {
        if (value.isBlank()) {
            throw new Unsendable(field + " is missing.");
        }
        return of(field, value, max);
    }

    static String of(String field, String value, int max) {
        if (value.codePointCount(0, value.length()) > max) {
            throw new Unsendable(field + " has more than " + max + " characters: " + value);
        }
        if (!Windows1252.keeps(value) || value.contains("\n")) {
            throw new Unsendable(field + " has characters that QuickBooks cannot keep: " + value);
        }
        return value;
    }
}
