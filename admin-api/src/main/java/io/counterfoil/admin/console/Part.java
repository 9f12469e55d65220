package io.counterfoil.admin.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an owner's list.
 *
 * @param next where the following part begins; null at the end
 */
record Part<T>(List<T> items, @Nullable String next) {

    Part {
        items = List.copyOf(items);
    }

    static <T> Part<T> empty() {
        return new Part<>(List.of(), null);
    }
}
