package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * A new way to pay.
 *
 * @param name at most 31 characters
 * @param type null for {@link Type#OTHER}, as QuickBooks sees it
 */
public record PaymentMethodAdd(
        String requestId, String name, @Nullable Type type) implements Request {

    /** What QuickBooks does with it. */
    public enum Type {
        AMERICAN_EXPRESS("AmericanExpress"),
        CASH("Cash"),
        CHECK("Check"),
        DEBIT_CARD("DebitCard"),
        DISCOVER("Discover"),
        E_CHECK("ECheck"),
        GIFT_CARD("GiftCard"),
        MASTER_CARD("MasterCard"),
        OTHER("Other"),
        OTHER_CREDIT_CARD("OtherCreditCard"),
        VISA("Visa");

        private final String word;

        Type(String word) {
            this.word = word;
        }
    }

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("PaymentMethodAddRq", requestId)
                .open("PaymentMethodAdd")
                .name("Payment method name", name, Limits.LIST_NAME)
                .text("PaymentMethodType", type == null ? null : type.word)
                .close("PaymentMethodAdd")
                .close("PaymentMethodAddRq");
    }
}
