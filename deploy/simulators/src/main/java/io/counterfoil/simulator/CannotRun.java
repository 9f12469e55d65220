package io.counterfoil.simulator;

/** The command cannot be carried out; the message is one line for the person who gave it. */
final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRun(String message) {
        super(message);
    }
}
