package io.counterfoil.history.projection;

import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.TaskSettled.Totals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended, in QuickBooks' words and ours.
 *
 * @param attemptId the message set that carried it; null when none did
 * @param total what QuickBooks computed; null for records without amounts
 * @param expectedTotal the cart's total; null for records without amounts
 */
@Embeddable
public record Ending(
        @Column(name = "attempt_id") @Nullable String attemptId,

        @Column(name = "outcome") @Enumerated(EnumType.STRING)
        Outcome outcome,

        @Column(name = "remote_id") @Nullable String remoteId,
        @Column(name = "status_code") @Nullable Integer statusCode,
        @Column(name = "status_message") String statusMessage,
        @Column(name = "explanation") String explanation,
        @Column(name = "total") @Nullable BigDecimal total,
        @Column(name = "expected_total") @Nullable BigDecimal expectedTotal,
        @Column(name = "settled_at") Instant settledAt) {

    static Ending of(TaskSettled event) {
        return new Ending(
                event.attemptId(),
                event.outcome(),
                event.remoteId(),
                event.statusCode(),
                event.statusMessage(),
                event.explanation(),
                Optional.ofNullable(event.totals()).map(Totals::total).orElse(null),
                event.expectedTotal(),
                event.at());
    }

    /** What stands in the books too much (or, negative, too little); null for records without amounts. */
    public @Nullable BigDecimal difference() {
        return total == null || expectedTotal == null ? null : total.subtract(expectedTotal);
    }
}
