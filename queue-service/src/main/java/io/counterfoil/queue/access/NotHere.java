package io.counterfoil.queue.access;

/** There is no such thing, or it is another tenant's: the caller cannot tell which. */
public final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    public NotHere(String what) {
        super("no such " + what);
        this.what = what;
    }

    String what() {
        return what;
    }
}
