package io.counterfoil.history.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.history.projection.Ending;
import io.counterfoil.history.projection.Task;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A settled task as it is shown; amounts as texts.
 *
 * @param sessionId where it was tried; null when a person decided about it before it was
 * @param label null until it has been told
 * @param kind null until it has been told
 * @param attemptId the message set that carried it
 * @param statusMessage QuickBooks' own words; empty when there were none
 * @param explanation what it means and what to do
 * @param subtotal what QuickBooks computed; null for records without amounts, like the next two
 * @param expectedTotal the cart's
 * @param difference what QuickBooks has more than the cart (or, negative, less)
 */
record TaskBody(
        UUID taskId,
        @Nullable UUID documentId,
        @Nullable UUID sessionId,
        @Nullable String label,
        @Nullable String kind,
        Outcome outcome,
        boolean succeeded,
        @Nullable String attemptId,
        @Nullable String remoteId,
        @Nullable Integer statusCode,
        String statusMessage,
        String explanation,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal subtotal,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal salesTax,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal total,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal expectedTotal,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal difference,

        Instant settledAt) {

    static Stream<TaskBody> of(Task task) {
        return task.ending().map(ending -> of(task, ending)).stream();
    }

    private static TaskBody of(Task task, Ending ending) {
        return new TaskBody(
                task.id(),
                task.documentId(),
                task.sessionId(),
                task.label(),
                task.kind(),
                ending.outcome(),
                task.succeeded(),
                ending.attemptId(),
                ending.remoteId(),
                ending.statusCode(),
                ending.statusMessage(),
                ending.explanation(),
                ending.subtotal(),
                ending.salesTax(),
                ending.total(),
                ending.expectedTotal(),
                ending.difference(),
                ending.settledAt());
    }
}
