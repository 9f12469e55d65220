package io.counterfoil.connector.qbxml;

import java.util.List;

/** The records that a query names. None would ask for all. */
final class Named {

    private Named() {}

    static <T> List<T> notNone(List<T> named) {
        if (named.isEmpty()) {
            throw new IllegalArgumentException("a query for nothing");
        }
        return List.copyOf(named);
    }
}
