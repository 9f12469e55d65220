package io.counterfoil.connector.qbxml;

/** One request of a message set. */
public sealed interface Request
        permits CompanyQuery, CustomerAdd, CustomerQuery, ItemQuery, SalesReceiptAdd, SalesReceiptQuery {

    /** Comes back in the answer; at most 50 characters. */
    String requestId();

    /** Appends the request, its elements in the order of the schema. */
    void writeTo(QbXml xml);

    /**
     * The request alone.
     *
     * @throws Unsendable when an identifying field does not fit into QuickBooks
     */
    default String xml() {
        QbXml xml = new QbXml();
        writeTo(xml);
        return xml.toString();
    }
}
