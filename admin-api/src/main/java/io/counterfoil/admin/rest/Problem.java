package io.counterfoil.admin.rest;

import java.util.UUID;

/** A request that cannot be done, and why; answered as problem+json. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * @param code for programs, stable
     * @param detail what is wrong and what to do, for people
     */
    public Problem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    public static Problem badInput(String detail) {
        return new Problem(400, "BAD_INPUT", detail);
    }

    /** The same for what never was and for what belongs to somebody else. */
    public static Problem noSuch(String what, UUID id) {
        return new Problem(404, "NOT_FOUND", "There is no " + what + " " + id + ".");
    }

    public static Problem conflict(String code, String detail) {
        return new Problem(409, code, detail);
    }

    public int status() {
        return status;
    }

    public ProblemBody body() {
        return ProblemBody.of(status, code, String.valueOf(getMessage()));
    }
}
