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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended, in QuickBooks' words and ours.
 *
 * @param attemptId the message set that carried it; null when none did
 * @param subtotal what QuickBooks computed; null for records without amounts, like the next two
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
        @Column(name = "subtotal") @Nullable BigDecimal subtotal,
        @Column(name = "sales_tax") @Nullable BigDecimal salesTax,
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
                figure(event, Totals::subtotal),
                figure(event, Totals::salesTax),
                figure(event, Totals::total),
                event.expectedTotal(),
                event.at());
    }

    private static @Nullable BigDecimal figure(TaskSettled event, Function<Totals, BigDecimal> figure) {
        return event.totals() == null ? null : figure.apply(event.totals());
    }

    /** What stands in the books too much (or, negative, too little); null for records without amounts. */
    public @Nullable BigDecimal difference() {
        return total == null || expectedTotal == null ? null : total.subtract(expectedTotal);
    }
}
