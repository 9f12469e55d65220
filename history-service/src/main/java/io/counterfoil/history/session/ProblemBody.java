package io.counterfoil.history.session;

/** RFC 9457, with a stable code for programs. */
record ProblemBody(String type, String title, int status, String detail, String code) {

    static ProblemBody of(int status, String code, String detail) {
        return new ProblemBody("about:blank", title(status), status, detail, code);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "No token";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            default -> "Refused";
        };
    }
}
