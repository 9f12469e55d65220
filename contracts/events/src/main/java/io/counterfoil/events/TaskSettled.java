package io.counterfoil.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * QuickBooks' answer to a task, or the reason why a person must look.
 *
 * @param sessionId in which it was settled; null when no session was needed
 * @param attemptId the message set that carried it; null when nothing was handed out
 * @param remoteId the ListID or TxnID in the company file; null unless CONFIRMED
 * @param statusCode QuickBooks' status code; null when there was no answer
 * @param statusMessage QuickBooks' own words; empty when there were none
 * @param explanation what it means and what to do, for people
 * @param totals what QuickBooks computed; null for records without amounts
 * @param expectedTotal the cart's total; null for records without amounts
 */
public record TaskSettled(
        UUID storeId,
        UUID tenantId,
        UUID taskId,
        UUID operationId,
        @Nullable UUID sessionId,
        @Nullable String attemptId,
        Outcome outcome,
        @Nullable String remoteId,
        @Nullable String editSequence,
        @Nullable Integer statusCode,
        String statusMessage,
        String explanation,
        @Nullable Totals totals,
        @Nullable BigDecimal expectedTotal,
        Instant at)
        implements SessionEvent {

    /** How a task ended. */
    public enum Outcome {
        /** The record stands in the company file. */
        CONFIRMED,
        /** Looked up and not there: a right answer of a look-up. */
        ABSENT,
        /** QuickBooks refused it, or it could not be sent as it is. */
        REJECTED,
        /** Nobody but a person can tell. */
        NEEDS_PERSON,
        WITHDRAWN
    }

    /** QuickBooks' own figures of a transaction. */
    public record Totals(BigDecimal subtotal, BigDecimal salesTax, BigDecimal total) {}

    /** Entered, but for another amount than the cart's total. */
    public boolean differs() {
        return totals != null && expectedTotal != null && totals.total().compareTo(expectedTotal) != 0;
    }

    /** Counts as success in a run's colour. */
    public boolean succeeded() {
        return (outcome == Outcome.CONFIRMED || outcome == Outcome.ABSENT) && !differs();
    }

    @Override
    public String identity() {
        return taskId + "|" + outcome;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
