package io.counterfoil.connector.qbxml;

/**
 * Part of a name.
 *
 * @param part case does not matter to QuickBooks
 */
public record NameMatch(Criterion criterion, String part) {

    /** Where the part stands. */
    public enum Criterion {
        STARTS_WITH("StartsWith"),
        CONTAINS("Contains"),
        ENDS_WITH("EndsWith");

        private final String word;

        Criterion(String word) {
            this.word = word;
        }
    }

    void writeTo(QbXml xml, String filter, String element) {
        xml.open(filter)
                .text("MatchCriterion", criterion.word)
                .required(element, element, part, Limits.CUSTOMER_FULL_NAME)
                .close(filter);
    }
}
