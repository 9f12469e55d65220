package io.counterfoil.connector.qbxml;

/**
 * What a code of QuickBooks or of the Web Connector means, for people.
 *
 * @param code as it is shown: {@code 3140}, {@code 0x80040400}, {@code QBWC1012}
 * @param meaning what happened
 * @param advice what to do; empty when there is nothing to do
 */
public record Explanation(String code, Consequence consequence, String meaning, String advice) {

    /**
     * Explains the status of a reply, or of the error recovery of a message set.
     *
     * @param words QuickBooks' own: the same code means a lock or a lasting refusal (quickbooks.md section 4.12)
     */
    public static Explanation of(int statusCode, String words) {
        return Catalogue.INSTANCE.ofStatus(statusCode, words);
    }

    /**
     * Explains why there is no answer at all.
     *
     * @param hresult as it comes with receiveResponseXML and connectionError: {@code 0x80040400}
     */
    public static Explanation ofHresult(String hresult) {
        return Catalogue.INSTANCE.ofHresult(hresult);
    }

    /**
     * Explains what the Web Connector shows and writes into its log.
     *
     * @param number {@code 1012} of QBWC1012
     */
    public static Explanation ofWebConnector(int number) {
        return Catalogue.INSTANCE.ofWebConnector(number);
    }

    /** Meaning and advice. */
    public String words() {
        return advice.isEmpty() ? meaning : meaning + " " + advice;
    }
}
