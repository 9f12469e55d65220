package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One response element with the records that came in it. */
public record Reply(Head head, List<Entry> records) {

    public static final int OK = 0;
    public static final int NO_MATCH = 1;
    public static final int SOME_NOT_FOUND = 500;
    public static final int NOT_PROCESSED = 3231;

    public Reply {
        records = List.copyOf(records);
    }

    public String requestId() {
        return head.requestId();
    }

    public String element() {
        return head.element();
    }

    public int statusCode() {
        return head.statusCode();
    }

    public String statusMessage() {
        return head.statusMessage();
    }

    /** A right answer of a query, with or without records. */
    public boolean answered() {
        return statusCode() == OK || statusCode() == NO_MATCH || statusCode() == SOME_NOT_FOUND;
    }

    /** The record that an add gave back; none when QuickBooks refused or gave not exactly one. */
    public Optional<Entry> added() {
        return statusCode() == OK && records.size() == 1 && !records.get(0).id().isEmpty()
                ? Optional.of(records.get(0))
                : Optional.empty();
    }

    /**
     * What stands in the response element itself.
     *
     * @param requestId empty when the request had none
     * @param statusCode decides; the severity that QuickBooks gives with it does not (3210 has come as "Info").
     *     {@link #UNREADABLE} when there is none that can be true
     * @param statusMessage QuickBooks' own words
     * @param remainingCount of an iteration: how many records are still to come; null in other answers
     * @param iteratorId names the iteration; valid in this session of QuickBooks only
     */
    public record Head(
            String requestId,
            String element,
            int statusCode,
            String statusMessage,
            @Nullable Integer remainingCount,
            @Nullable String iteratorId) {

        static final int UNREADABLE = -1;

        boolean readable() {
            return statusCode >= 0;
        }

        public OptionalInt remaining() {
            return remainingCount == null ? OptionalInt.empty() : OptionalInt.of(remainingCount);
        }

        /** The iteration to go on with; none when all records have come. */
        public Optional<String> goesOn() {
            return Optional.ofNullable(iteratorId).filter(id -> remaining().orElse(0) > 0);
        }
    }

    /**
     * A record of the company file, or an element in it.
     *
     * @param element such as {@code CustomerRet}
     * @param text its own text; empty when it has elements
     */
    public record Entry(String element, String text, List<Entry> children) {

        public Entry {
            children = List.copyOf(children);
        }

        /** The text of the first element of that name; empty when there is none. */
        public String field(String name) {
            return child(name).map(Entry::text).orElse("");
        }

        public Optional<Entry> child(String name) {
            return children.stream().filter(c -> c.element.equals(name)).findFirst();
        }

        /** All elements of that name, in order. */
        public List<Entry> children(String name) {
            return children.stream().filter(c -> c.element.equals(name)).toList();
        }

        /** ListID or TxnID. */
        public String id() {
            return field("TxnID").isEmpty() ? field("ListID") : field("TxnID");
        }

        /** Another record that this one refers to. */
        public Optional<Referred> ref(String name) {
            return child(name).map(Referred::from);
        }

        /** Exactly as QuickBooks wrote it; nothing when it is absent or no decimal number of qbXML. */
        public Optional<BigDecimal> number(String name) {
            return Numbers.decimal(field(name));
        }

        /** The same, zero when it is absent. */
        public BigDecimal amount(String name) {
            return number(name).orElse(BigDecimal.ZERO);
        }

        /** Private data of an application, or a custom field of OwnerID {@code 0}. */
        public Optional<String> extension(String ownerId, String name) {
            return children("DataExtRet").stream()
                    .filter(e -> e.field("OwnerID").equalsIgnoreCase(ownerId))
                    .filter(e -> e.field("DataExtName").equals(name))
                    .map(e -> e.field("DataExtValue"))
                    .findFirst();
        }

        public boolean flag(String name) {
            return field(name).equals("true") || field(name).equals("1");
        }
    }
}
