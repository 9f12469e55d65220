package io.counterfoil.connector.simulation;

/** The service was killed: what its transaction had done is gone, and the call has no answer. */
final class Died extends RuntimeException {

    private static final long serialVersionUID = 1;

    Died() {
        super(null, null, false, false);
    }
}
