package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;

/** A sales receipt of the company file, for those who look from outside; what is not set is empty. */
public record Receipt(
        String txnId,
        String refNumber,
        String memo,
        String customer,
        String total,
        String externalGuid,
        String txnDate) {

    static Receipt of(Entry entry) {
        Node ret = entry.ret();
        return new Receipt(
                entry.id(),
                entry.refNumber(),
                ret.text("Memo").orElse(""),
                ret.text("CustomerRef", "FullName").orElse(""),
                entry.required("TotalAmount"),
                ret.text("ExternalGUID").orElse(""),
                entry.required("TxnDate"));
    }
}
