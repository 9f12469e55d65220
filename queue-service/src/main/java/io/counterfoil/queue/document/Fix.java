package io.counterfoil.queue.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person can do about a hold.
 *
 * @param about what it is done to, such as a SKU or a purpose; null where the order says it
 * @param fields what has to be sent with it
 * @param text what it does, for people
 */
record Fix(FixKind fix, @Nullable String about, List<String> fields, String text) {

    Fix {
        fields = List.copyOf(fields);
    }

    boolean is(FixKind kind, @Nullable String of) {
        return fix == kind && (about == null ? of == null : about.equalsIgnoreCase(of));
    }
}
