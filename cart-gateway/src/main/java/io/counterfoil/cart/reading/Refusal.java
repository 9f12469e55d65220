package io.counterfoil.cart.reading;

/**
 * Why a write will not be tried again by itself.
 *
 * @param code for programs; published in {@code CartWriteFailed}
 * @param reason what happened and what to do, for people
 */
public record Refusal(String code, String reason) {

    public static final String NO_SUCH_RECORD = "NO_SUCH_RECORD";
    public static final String CHANGED_MEANWHILE = "CHANGED_MEANWHILE";
    public static final String NOT_SUPPORTED = "NOT_SUPPORTED";
    public static final String REFUSED = "REFUSED";
}
