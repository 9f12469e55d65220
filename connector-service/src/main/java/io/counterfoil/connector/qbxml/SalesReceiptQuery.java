package io.counterfoil.connector.qbxml;

import java.time.Instant;

/** Looks for a sales receipt that may have been entered. */
public record SalesReceiptQuery(String requestId, TransactionSelection selection) implements Request {

    /** Every receipt of this document number. */
    public static SalesReceiptQuery byRefNumber(String requestId, String refNumber) {
        return new SalesReceiptQuery(requestId, TransactionSelection.numbered(refNumber));
    }

    /** Every receipt changed since, whatever the time zone of QuickBooks' machine. */
    public static SalesReceiptQuery modifiedSince(String requestId, Instant time) {
        return new SalesReceiptQuery(requestId, TransactionFilter.modifiedSince(DateTime.surelyBefore(time)));
    }

    @Override
    public void writeTo(QbXml xml) {
        TransactionQuery.of(requestId, Transaction.SALES_RECEIPT, selection).writeTo(xml);
    }
}
