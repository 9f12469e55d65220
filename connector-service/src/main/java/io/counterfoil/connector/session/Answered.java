package io.counterfoil.connector.session;

/**
 * What receiveResponseXML brought.
 *
 * @param response QuickBooks' answer; empty when it raised an error instead
 * @param hresult the error in the form 0x80040400; empty when there was none
 * @param message QuickBooks' words for the error
 */
record Answered(String response, String hresult, String message) {

    private static final int LONGEST_WORDS = 500;

    Answered {
        hresult = shortened(hresult);
        message = shortened(message);
    }

    /** Anybody may send a megabyte; a person reads a line. */
    static String shortened(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + " ...";
    }

    /** QuickBooks could not read the set and executed nothing of it. */
    boolean parseRefused() {
        return hresult.equalsIgnoreCase("0x80040400");
    }

    boolean failed() {
        return !hresult.isEmpty();
    }
}
