package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;

/**
 * A transaction of the company file, for those who look from outside; what is not set is empty.
 *
 * @param type QuickBooks' word, such as {@code SalesReceipt}
 * @param total in the company's currency, with two decimals
 */
public record Transaction(
        String type,
        String txnId,
        String refNumber,
        String memo,
        String externalGuid,
        String total,
        String customer,
        String txnDate) {

    static Transaction of(Entry entry) {
        Node ret = entry.ret();
        return new Transaction(
                entry.kind().element(),
                entry.id(),
                entry.refNumber(),
                ret.text("Memo").orElse(""),
                ret.text("ExternalGUID").orElse(""),
                Settlement.total(entry).toPlainString(),
                ret.text("CustomerRef", "FullName").orElse(""),
                entry.required("TxnDate"));
    }
}
