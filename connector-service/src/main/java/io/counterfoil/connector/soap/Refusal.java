package io.counterfoil.connector.soap;

/** Why a call is not let in; answered as a SOAP 1.1 fault whose words the Web Connector writes to QWCLog.txt. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String faultCode;
    private final String words;

    private Refusal(int status, String faultCode, String words) {
        super(words, null, false, false);
        this.status = status;
        this.faultCode = faultCode;
        this.words = words;
    }

    /** What a client did that no Web Connector does. The .NET client reads a fault with 500 only. */
    static Refusal malformed(String words) {
        return new Refusal(500, "Client", words);
    }

    static Refusal otherVersion() {
        return new Refusal(500, "VersionMismatch", "Only SOAP 1.1 is understood here.");
    }

    static Refusal busy() {
        return new Refusal(500, "Server", "Counterfoil is busy with other large answers. The next update goes on.");
    }

    /** Our own failure; the log has it. */
    static Refusal failed() {
        return new Refusal(500, "Server", PlainFault.WORDS);
    }

    /** What is refused before it is read, by its HTTP status. */
    static Refusal http(int status, String words) {
        return new Refusal(status, "Client", words);
    }

    int status() {
        return status;
    }

    String words() {
        return words;
    }

    String envelope() {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<soap:Envelope xmlns:soap=\"" + FirstLook.SOAP + "\"><soap:Body><soap:Fault><faultcode>soap:"
                + faultCode + "</faultcode><faultstring>" + words
                + "</faultstring></soap:Fault></soap:Body></soap:Envelope>";
    }
}
