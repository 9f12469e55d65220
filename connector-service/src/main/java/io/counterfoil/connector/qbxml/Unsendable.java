package io.counterfoil.connector.qbxml;

/** This cannot be said in qbXML without changing what it identifies; the message says which field and why, for people. */
public final class Unsendable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    Unsendable(String reason) {
        super(reason);
        this.reason = reason;
    }

    Unsendable(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
