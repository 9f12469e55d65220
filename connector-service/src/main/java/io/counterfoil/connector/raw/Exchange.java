package io.counterfoil.connector.raw;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What QuickBooks was asked and what it answered.
 *
 * @param attempt the message-set id
 * @param answeredAt null when no answer has come
 * @param request qbXML; null when it is not kept any more
 * @param response qbXML; null when none has come, when it was a page of a list, or when it is not kept any more
 */
record Exchange(
        String attempt,
        Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable String request,
        @Nullable String response) {

    /** Only what one task asked and got: a message set carries the orders of others, too. */
    Exchange about(UUID task, boolean masked) {
        return new Exchange(
                attempt, sentAt, answeredAt, excerpt(request, task, masked), excerpt(response, task, masked));
    }

    private static @Nullable String excerpt(@Nullable String document, UUID task, boolean masked) {
        return document == null || document.isEmpty() ? null : Excerpt.of(document, task.toString(), masked);
    }
}
