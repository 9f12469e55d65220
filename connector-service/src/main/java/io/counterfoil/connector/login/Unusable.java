package io.counterfoil.connector.login;

/** A setting that cannot be used; its message says what to give instead. */
final class Unusable extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String whatInstead;

    Unusable(String whatInstead) {
        super(whatInstead);
        this.whatInstead = whatInstead;
    }

    String whatInstead() {
        return whatInstead;
    }
}
