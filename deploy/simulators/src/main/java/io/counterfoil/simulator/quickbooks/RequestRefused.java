package io.counterfoil.simulator.quickbooks;

/** A request that QuickBooks understands and refuses. Thrown before anything is changed, answered as a status. */
final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Status status;

    RequestRefused(Status status) {
        super(status.message());
        this.status = status;
    }

    Status status() {
        return status;
    }
}
