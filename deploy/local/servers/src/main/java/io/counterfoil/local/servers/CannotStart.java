package io.counterfoil.local.servers;

import java.nio.file.Path;

/** Something local did not start; the message is the one line a person needs, with what to do about it. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String line) {
        super(line);
    }

    public CannotStart(String line, Throwable cause) {
        super(line, cause);
    }

    static CannotStart portTaken(int port, String what) {
        return new CannotStart("Port " + port + " (" + what
                + ") is taken by another process: stop it, or start with --port-offset N to move every port by N.");
    }

    static CannotStart unwritable(Path folder, Throwable cause) {
        return new CannotStart("The data folder " + folder + " cannot be written to: " + reason(cause) + ".", cause);
    }

    static CannotStart full(Path folder, long freeMegabytes, long neededMegabytes) {
        return new CannotStart("The disk of the data folder " + folder + " is full: " + freeMegabytes + " MB free, "
                + neededMegabytes + " MB needed.");
    }

    static CannotStart serverFailed(String what, Path log, Throwable cause) {
        return new CannotStart(what + " did not start: " + reason(cause) + "; see " + log + ".", cause);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        String kind = cause.getClass().getSimpleName();
        return message == null
                ? kind
                : kind + ", " + message.lines().findFirst().orElse("");
    }
}
