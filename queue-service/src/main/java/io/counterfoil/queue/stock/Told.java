package io.counterfoil.queue.stock;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a cart was told last of a product.
 *
 * @param quantity null as long as it was told nothing
 * @param reason why it was not written, for people; null unless FAILED
 */
record Told(
        State state,
        @Nullable BigDecimal quantity,
        @Nullable Instant at,
        @Nullable String code,
        @Nullable String reason) {

    /** A write is absolute and has a version: asking again for one whose answer was lost does no harm. */
    private static final Duration LOST_AFTER = Duration.ofHours(1);

    /** Where the last write stands. */
    enum State {
        NEVER,
        /** Under way. */
        ASKED,
        WRITTEN,
        FAILED
    }

    /** The next write comes after the answer to this one. */
    boolean underWay(Instant now) {
        return state == State.ASKED && at != null && at.plus(LOST_AFTER).isAfter(now);
    }

    /** Whether the cart has to be told this value. */
    boolean needs(BigDecimal value) {
        return state != State.WRITTEN || quantity == null || quantity.compareTo(value) != 0;
    }
}
