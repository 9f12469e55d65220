package io.counterfoil.queue.mapping;

import io.counterfoil.queue.access.Refused;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the mappings somebody has seen.
 *
 * @param header {@code If-Match} as it came
 */
record IfMatch(@Nullable String header) {

    /** Whatever the state is. */
    static IfMatch any() {
        return new IfMatch("*");
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Lets a change of this version pass, or refuses it. */
    void check(long version) {
        if (header == null || header.isBlank()) {
            throw Refused.unread();
        }
        if (Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .noneMatch(seen -> seen.equals("*") || seen.equals(etag(version)))) {
            throw Refused.stale();
        }
    }
}
