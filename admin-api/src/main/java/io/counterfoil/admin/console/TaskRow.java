package io.counterfoil.admin.console;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One settled task in QuickBooks' words and ours, as history-service shows it. */
record TaskRow(
        UUID taskId,
        @Nullable UUID documentId,
        @Nullable UUID sessionId,
        @Nullable String label,
        String outcome,
        boolean succeeded,
        @Nullable String remoteId,
        @Nullable Integer statusCode,
        String statusMessage,
        String explanation,
        @Nullable String total,
        @Nullable String expectedTotal,
        @Nullable String difference,
        Instant settledAt) {

    public String colour() {
        return succeeded ? "GREEN" : "RED";
    }

    /** How a step of a story looks. */
    public String look() {
        return succeeded ? "done" : outcome.equals("NEEDS_PERSON") ? "fair" : "poor";
    }
}
