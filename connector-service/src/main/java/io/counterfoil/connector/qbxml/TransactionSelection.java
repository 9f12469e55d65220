package io.counterfoil.connector.qbxml;

import java.util.List;

/** Which transactions. */
public sealed interface TransactionSelection
        permits TransactionSelection.TxnIds, TransactionSelection.RefNumbers, TransactionFilter {

    void writeTo(QbXml xml, Transaction kind, Page page);

    static TransactionSelection byId(String... txnIds) {
        return new TxnIds(List.of(txnIds));
    }

    /** Upper and lower case must be as in QuickBooks. */
    static TransactionSelection numbered(String... refNumbers) {
        return new RefNumbers(List.of(refNumbers), true);
    }

    /** These transactions. */
    record TxnIds(List<String> txnIds) implements TransactionSelection {

        public TxnIds {
            txnIds = Named.notNone(txnIds);
        }

        @Override
        public void writeTo(QbXml xml, Transaction kind, Page page) {
            txnIds.forEach(id -> xml.id("TxnID", id));
        }
    }

    /** All transactions of these numbers: QuickBooks does not keep them unique. */
    record RefNumbers(List<String> refNumbers, boolean caseSensitive) implements TransactionSelection {

        public RefNumbers {
            refNumbers = Named.notNone(refNumbers);
        }

        @Override
        public void writeTo(QbXml xml, Transaction kind, Page page) {
            String element = caseSensitive ? "RefNumberCaseSensitive" : "RefNumber";
            refNumbers.forEach(number -> xml.required(element, "RefNumber", number, kind.refNumberLimit()));
        }
    }
}
