package io.counterfoil.admin.console;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far cart-gateway is with what a person chose.
 *
 * @param done of {@code total}, in whatever way it ended
 * @param waiting why the cart is left alone for a while; null when it is not
 */
record CartJob(
        UUID job,
        int total,
        int done,
        int failed,
        boolean cancelled,
        @Nullable String waiting,
        List<Failure> failures) {

    CartJob {
        failures = List.copyOf(failures);
    }

    public boolean over() {
        return cancelled || done >= total;
    }

    /** One that did not succeed. */
    record Failure(String record, String code, String reason) {}
}
