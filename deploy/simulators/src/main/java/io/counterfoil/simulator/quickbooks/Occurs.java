package io.counterfoil.simulator.quickbooks;

/** How often a field may stand at its place; the sign is the one of the notation. */
enum Occurs {
    ONCE(""),
    OPTIONAL("?"),
    ANY("*"),
    SOME("+");

    private final String sign;

    Occurs(String sign) {
        this.sign = sign;
    }

    static Occurs of(String sign) {
        for (Occurs occurs : values()) {
            if (occurs.sign.equals(sign)) {
                return occurs;
            }
        }
        throw new IllegalArgumentException("no such sign: " + sign);
    }

    boolean canBeAbsent() {
        return this == OPTIONAL || this == ANY;
    }

    boolean repeats() {
        return this == ANY || this == SOME;
    }
}
