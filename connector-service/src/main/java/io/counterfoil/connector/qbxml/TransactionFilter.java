package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * Transactions by what they are like.
 *
 * @param period when they were changed, or what day they are of; null for any
 * @param entity the customer (or vendor) of the transaction; null for any
 * @param refNumber null for any
 */
public record TransactionFilter(
        @Nullable Period period,
        @Nullable Ref entity,
        @Nullable NameMatch refNumber) implements TransactionSelection {

    /** Every one. */
    public static final TransactionFilter EVERY = new TransactionFilter(null, null, null);

    public static TransactionFilter modifiedSince(DateTime time) {
        return new TransactionFilter(new Period.Modified(time, null), null, null);
    }

    @Override
    public void writeTo(QbXml xml, Transaction kind, Page page) {
        xml.integer("MaxReturned", page.maxReturned());
        if (period != null) {
            period.writeTo(xml);
        }
        xml.ref("EntityFilter", entity, Limits.CUSTOMER_FULL_NAME);
        if (refNumber != null) {
            refNumber.writeTo(xml, "RefNumberFilter", "RefNumber");
        }
    }
}
