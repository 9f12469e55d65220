package io.counterfoil.connector.qbxml;

import java.util.List;

/**
 * A change of a payment.
 *
 * @param appliedTo none to mention none
 */
public record ReceivePaymentMod(String requestId, Version of, ReceivedPayment payment, List<AppliedTo> appliedTo)
        implements Request {

    public ReceivePaymentMod {
        appliedTo = List.copyOf(appliedTo);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("ReceivePaymentModRq", requestId).openMod("ReceivePaymentMod", "TxnID", of);
        payment.writeTo(xml);
        appliedTo.forEach(applied -> applied.writeTo(xml, "AppliedToTxnMod"));
        xml.close("ReceivePaymentMod").close("ReceivePaymentModRq");
    }
}
