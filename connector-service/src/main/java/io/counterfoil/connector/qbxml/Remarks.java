package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * What is written on a document.
 *
 * @param memo for us: at most 4095 characters
 * @param customerMsgRef for the customer: one of the list of messages
 * @param other a field of one's own: at most 29 characters
 */
public record Remarks(
        @Nullable String memo,
        @Nullable Ref customerMsgRef,
        @Nullable String other,
        @Nullable Boolean toBePrinted,
        @Nullable Boolean toBeEmailed) {

    public static final Remarks NONE = new Remarks(null, null, null, null, null);

    public static Remarks memo(String memo) {
        return new Remarks(memo, null, null, null, null);
    }

    void writeTo(QbXml xml) {
        xml.free("Memo", memo, Limits.LONG_TEXT)
                .ref("CustomerMsgRef", customerMsgRef, Limits.CUSTOMER_MESSAGE)
                .flag("IsToBePrinted", toBePrinted)
                .flag("IsToBeEmailed", toBeEmailed);
    }
}
