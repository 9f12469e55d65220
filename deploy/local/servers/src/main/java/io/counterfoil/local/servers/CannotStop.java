package io.counterfoil.local.servers;

/** A server that did not stop cleanly; its data is as safe as after a power failure. */
public final class CannotStop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStop(String what, Throwable cause) {
        super(what + " did not stop cleanly", cause);
    }
}
