package io.counterfoil.simulator.connector;

/** The Web Connector does not add the application. */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportRefused(String code, String reason) {
        super(code + ": " + reason);
    }
}
