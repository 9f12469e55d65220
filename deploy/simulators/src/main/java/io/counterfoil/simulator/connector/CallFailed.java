package io.counterfoil.simulator.connector;

/** A call did not bring an answer that the Web Connector can read: the update ends here. */
final class CallFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    CallFailed(Operation operation, String reason) {
        super(operation.failureCode() + ": " + operation.call() + ": " + reason);
        this.code = operation.failureCode();
    }

    String code() {
        return code;
    }
}
