package io.counterfoil.connector.session;

/**
 * What receiveResponseXML brought.
 *
 * @param response QuickBooks' answer; empty when it raised an error instead
 * @param hresult the error in the form 0x80040400; empty when there was none
 * @param message QuickBooks' words for the error
 */
record Answered(String response, String hresult, String message) {

    /** QuickBooks could not read the set and executed nothing of it. */
    boolean parseRefused() {
        return hresult.equalsIgnoreCase("0x80040400");
    }

    boolean failed() {
        return !hresult.isEmpty();
    }
}
