package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One response element.
 *
 * @param statusCode decides; the severity that QuickBooks gives with it does not (3210 has come as "Info")
 * @param statusMessage QuickBooks' own words
 */
public record Reply(String requestId, String element, int statusCode, String statusMessage, List<Entry> records) {

    public static final int OK = 0;
    public static final int NO_MATCH = 1;
    public static final int SOME_NOT_FOUND = 500;
    public static final int NOT_PROCESSED = 3231;

    public Reply {
        records = List.copyOf(records);
    }

    /** A right answer of a query, with or without records. */
    public boolean answered() {
        return statusCode == OK || statusCode == NO_MATCH || statusCode == SOME_NOT_FOUND;
    }

    /** The record that an add gave back; none when QuickBooks refused or gave not exactly one. */
    public Optional<Entry> added() {
        return statusCode == OK && records.size() == 1 && !records.get(0).id().isEmpty()
                ? Optional.of(records.get(0))
                : Optional.empty();
    }

    /**
     * A record of the company file, its direct text fields only.
     *
     * @param element such as {@code CustomerRet}
     */
    public record Entry(String element, Map<String, String> fields) {

        public Entry {
            fields = Map.copyOf(fields);
        }

        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        /** ListID or TxnID. */
        public String id() {
            return fields.containsKey("TxnID") ? field("TxnID") : field("ListID");
        }

        public BigDecimal amount(String name) {
            return field(name).isEmpty() ? BigDecimal.ZERO : new BigDecimal(field(name));
        }
    }
}
