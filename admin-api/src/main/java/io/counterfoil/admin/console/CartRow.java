package io.counterfoil.admin.console;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a cart is reached, without its secret, as cart-gateway shows it. */
record CartRow(
        String url,
        @Nullable String keyPrefix,
        @Nullable String keyLast4,
        @Nullable Instant testPassedAt,
        Status status) {

    static final CartRow NONE = new CartRow("", null, null, null, new Status(null, null, null, null));

    private static final Status NEVER_ASKED = new Status(null, null, null, null);

    CartRow {
        status = Objects.requireNonNullElse(status, NEVER_ASKED);
    }

    /** How asking it went the last time. */
    record Status(
            @Nullable Instant lastPolledAt,
            @Nullable Boolean reachable,
            @Nullable String reason,
            @Nullable Instant troubleSince) {}

    public boolean inTrouble() {
        return Boolean.FALSE.equals(status.reachable());
    }
}
