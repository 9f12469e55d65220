package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * So much of a payment goes to a transaction; more than it is open for is refused (3210).
 *
 * @param txnId of the invoice
 * @param paymentAmount two decimals; null for none of the payment
 * @param discountAmount what is taken off besides; two decimals
 * @param discountAccountRef where that is booked
 */
public record AppliedTo(
        String txnId,
        @Nullable BigDecimal paymentAmount,
        @Nullable BigDecimal discountAmount,
        @Nullable Ref discountAccountRef) {

    public static AppliedTo invoice(String txnId, BigDecimal amount) {
        return new AppliedTo(txnId, amount, null, null);
    }

    void writeTo(QbXml xml, String element) {
        xml.open(element)
                .id("TxnID", txnId)
                .amount("PaymentAmount", paymentAmount)
                .amount("DiscountAmount", discountAmount)
                .ref("DiscountAccountRef", discountAccountRef, Limits.LIST_FULL_NAME)
                .close(element);
    }
}
