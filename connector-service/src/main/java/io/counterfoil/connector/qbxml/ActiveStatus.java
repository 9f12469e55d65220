package io.counterfoil.connector.qbxml;

/** Which records of a list a query gives. QuickBooks gives the active ones unless told otherwise. */
public enum ActiveStatus {
    ACTIVE_ONLY("ActiveOnly"),
    INACTIVE_ONLY("InactiveOnly"),
    ALL("All");

    private final String word;

    ActiveStatus(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
