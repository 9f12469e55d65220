package io.counterfoil.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the Web Connectors come for. */
enum Scenario {
    /** There is no work. */
    IDLE,
    /** Orders whose customers and items are known. */
    ORDERS,
    /** Orders whose customers are looked for, not found and added first. */
    NEW_CUSTOMERS;

    static Optional<Scenario> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int tasksAnOrder() {
        return this == NEW_CUSTOMERS ? 2 : 1;
    }
}
