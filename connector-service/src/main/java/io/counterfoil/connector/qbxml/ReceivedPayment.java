package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that a customer paid on invoices.
 *
 * @param customerRef null only in a change
 * @param arAccountRef the account of what is owed; null for the usual one
 * @param refNumber the number of the check or payment: at most 20 characters; never a card number
 * @param totalAmount two decimals
 * @param exchangeRate only where several currencies are used
 * @param memo at most 4095 characters
 * @param depositToAccountRef null for the account of undeposited funds
 */
public record ReceivedPayment(
        @Nullable Ref customerRef,
        @Nullable Ref arAccountRef,
        @Nullable LocalDate txnDate,
        @Nullable String refNumber,
        @Nullable BigDecimal totalAmount,
        @Nullable BigDecimal exchangeRate,
        @Nullable Ref paymentMethodRef,
        @Nullable String memo,
        @Nullable Ref depositToAccountRef) {

    void writeTo(QbXml xml) {
        xml.requiredRef("CustomerRef", customerRef, Limits.CUSTOMER_FULL_NAME)
                .ref("ARAccountRef", arAccountRef, Limits.LIST_FULL_NAME)
                .date("TxnDate", txnDate)
                .identity("RefNumber", "Payment number", refNumber, Limits.PAYMENT_REF_NUMBER)
                .amount("TotalAmount", totalAmount)
                .price("ExchangeRate", exchangeRate)
                .ref("PaymentMethodRef", paymentMethodRef, Limits.LIST_NAME)
                .free("Memo", memo, Limits.LONG_TEXT)
                .ref("DepositToAccountRef", depositToAccountRef, Limits.LIST_FULL_NAME);
    }
}
