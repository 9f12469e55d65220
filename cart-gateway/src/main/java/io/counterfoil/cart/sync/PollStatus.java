package io.counterfoil.cart.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How polling a store stands, as a person sees it.
 *
 * @param lastPolledAt null before the first poll
 * @param reachable null before the first poll
 * @param code what kind of trouble; null without one
 * @param reason the trouble in words; null without one
 * @param cursor how far the cart was read; null when nothing was
 */
public record PollStatus(
        @Nullable Instant lastPolledAt,
        @Nullable Boolean reachable,
        @Nullable String code,
        @Nullable String reason,
        @Nullable Instant troubleSince,
        @Nullable String cursor) {

    /** Of a store nothing is known of yet. */
    public static PollStatus never() {
        return new PollStatus(null, null, null, null, null, null);
    }
}
