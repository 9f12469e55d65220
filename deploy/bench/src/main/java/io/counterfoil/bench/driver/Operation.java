package io.counterfoil.bench.driver;

/** The calls of a session that goes well (quickbooks.md section 1). */
public enum Operation {
    SERVER_VERSION("serverVersion"),
    CLIENT_VERSION("clientVersion"),
    AUTHENTICATE("authenticate"),
    SEND_REQUEST("sendRequestXML"),
    RECEIVE_RESPONSE("receiveResponseXML"),
    CLOSE_CONNECTION("closeConnection");

    private final String call;

    Operation(String call) {
        this.call = call;
    }

    /** Its name on the wire. */
    public String call() {
        return call;
    }
}
