package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Number and dates of a document.
 *
 * @param templateRef the form that it is printed on
 * @param refNumber the document number: at most 11 characters. QuickBooks does not keep it unique
 * @param exchangeRate only where several currencies are used
 */
public record Heading(
        @Nullable Ref templateRef,
        @Nullable LocalDate txnDate,
        @Nullable String refNumber,
        @Nullable LocalDate dueDate,
        @Nullable Ref salesRepRef,
        @Nullable BigDecimal exchangeRate) {

    public static final Heading NONE = new Heading(null, null, null, null, null, null);

    public static Heading of(LocalDate txnDate, String refNumber) {
        return new Heading(null, txnDate, refNumber, null, null, null);
    }

    void number(QbXml xml) {
        xml.ref("TemplateRef", templateRef, Limits.LIST_NAME)
                .date("TxnDate", txnDate)
                .identity("RefNumber", "Document number", refNumber, Limits.REF_NUMBER);
    }

    void due(QbXml xml) {
        xml.date("DueDate", dueDate).ref("SalesRepRef", salesRepRef, Limits.SALES_REP);
    }
}
