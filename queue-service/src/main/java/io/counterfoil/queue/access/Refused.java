package io.counterfoil.queue.access;

/** A call that is understood and not done. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final String code;

    private Refused(int status, String title, String code, String whatToDo) {
        super(whatToDo);
        this.status = status;
        this.title = title;
        this.code = code;
    }

    /** What is sent cannot be as the books are. */
    public static Refused impossible(String code, String whatToDo) {
        return new Refused(422, "Not possible", code, whatToDo);
    }

    /** Not as things stand now. */
    public static Refused conflict(String code, String whatToDo) {
        return new Refused(409, "Not now", code, whatToDo);
    }

    /** Its settings come first. */
    public static Refused storeUnknown() {
        return new Refused(
                409, "Not yet", "STORE_UNKNOWN", "The store's settings have not arrived yet. Try again in a moment.");
    }

    /** A service that has to be asked does not answer. */
    public static Refused unreachable(String code, String whatToDo) {
        return new Refused(503, "Not reachable", code, whatToDo);
    }

    /** Nobody overwrites what he has not seen. */
    public static Refused unread() {
        return new Refused(
                428,
                "If-Match is missing",
                "IF_MATCH_MISSING",
                "Read it first, and send the ETag of that answer back as If-Match.");
    }

    /** The same, when it changed meanwhile. */
    public static Refused stale() {
        return new Refused(
                412,
                "Changed meanwhile",
                "STALE",
                "It has changed since you read it; nothing was saved. Read it again and repeat.");
    }

    Problem problem() {
        return Problem.of(status, title, code, String.valueOf(getMessage()));
    }
}
