package io.counterfoil.queue.access;

/** The caller's mistake; the message says what to do. */
public final class BadQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String whatToDo;

    public BadQuestion(String whatToDo) {
        super(whatToDo);
        this.whatToDo = whatToDo;
    }

    public BadQuestion(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
        this.whatToDo = whatToDo;
    }

    String whatToDo() {
        return whatToDo;
    }
}
