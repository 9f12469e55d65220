package io.counterfoil.history.session;

import java.util.UUID;

/** A request that cannot be done, and why; answered as problem+json. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private Problem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    static Problem badInput(String detail) {
        return new Problem(400, "BAD_INPUT", detail);
    }

    /** The same for what never was and for what belongs to somebody else. */
    static Problem noSuch(String what, UUID id) {
        return new Problem(404, "NOT_FOUND", "There is no " + what + " " + id + ".");
    }

    ProblemBody body() {
        return ProblemBody.of(status, code, String.valueOf(getMessage()));
    }
}
