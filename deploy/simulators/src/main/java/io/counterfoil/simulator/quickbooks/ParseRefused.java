package io.counterfoil.simulator.quickbooks;

/** The request does not fit its grammar: QuickBooks refuses the whole message set. The message says why. */
final class ParseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParseRefused(String reason) {
        super(reason);
    }
}
