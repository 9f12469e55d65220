package io.counterfoil.connector.qbxml;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Looks for a sales receipt that may have been entered. */
public record SalesReceiptQuery(String requestId, String filter, String value) implements Request {

    private static final DateTimeFormatter QB_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** Every receipt of this document number. */
    public static SalesReceiptQuery byRefNumber(String requestId, String refNumber) {
        return new SalesReceiptQuery(requestId, "RefNumberCaseSensitive", refNumber);
    }

    /**
     * Every receipt changed since. QuickBooks reads a time without an offset as local time of its machine, which may be
     * up to 14 hours from UTC: a whole day is added.
     */
    public static SalesReceiptQuery modifiedSince(String requestId, Instant time) {
        String dayBefore = QB_TIME.format(time.atOffset(ZoneOffset.UTC).minusDays(1));
        return new SalesReceiptQuery(requestId, "FromModifiedDate", dayBefore);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("SalesReceiptQueryRq", requestId);
        if (filter.equals("FromModifiedDate")) {
            xml.open("ModifiedDateRangeFilter").text(filter, value).close("ModifiedDateRangeFilter");
        } else {
            xml.text(filter, value);
        }
        xml.close("SalesReceiptQueryRq");
    }
}
