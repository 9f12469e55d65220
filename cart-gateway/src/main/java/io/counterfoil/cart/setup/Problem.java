package io.counterfoil.cart.setup;

/** RFC 9457: what went wrong, for programs ({@code code}) and people ({@code detail}). */
public record Problem(String type, String title, int status, String detail, String code) {

    public static Problem badRequest(String detail, String code) {
        return new Problem("about:blank", "Bad Request", 400, detail, code);
    }

    public static Problem notFound(String detail) {
        return new Problem("about:blank", "Not Found", 404, detail, "NOT_FOUND");
    }
}
