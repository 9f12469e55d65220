package io.counterfoil.connector.qbxml;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new payment.
 *
 * @param externalGuid our mark on the record, which no query can search by; null for none
 * @param appliedTo what it pays; none: {@code automatically} decides
 * @param automatically true: QuickBooks applies it to what is owed; false: it stays a credit. Without meaning when
 *     {@code appliedTo} says what it pays
 */
public record ReceivePaymentAdd(
        String requestId,
        ReceivedPayment payment,
        @Nullable UUID externalGuid,
        List<AppliedTo> appliedTo,
        boolean automatically)
        implements Request {

    public ReceivePaymentAdd {
        appliedTo = List.copyOf(appliedTo);
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("ReceivePaymentAddRq", requestId).open("ReceivePaymentAdd");
        payment.writeTo(xml);
        xml.guid("ExternalGUID", externalGuid).flag("IsAutoApply", appliedTo.isEmpty() ? automatically : null);
        appliedTo.forEach(applied -> applied.writeTo(xml, "AppliedToTxnAdd"));
        xml.close("ReceivePaymentAdd").close("ReceivePaymentAddRq");
    }
}
