package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An operation's part in a session is over; the counts give its colour.
 *
 * @param succeeded tasks tried in this run that stand as they should
 * @param failed tasks tried in this run that were refused, differ in amount or need a person
 * @param unknown tasks handed out in this run whose answer has not come
 */
public record RunEnded(
        UUID storeId,
        UUID tenantId,
        UUID sessionId,
        UUID operationId,
        int succeeded,
        int failed,
        int unknown,
        Instant at)
        implements SessionEvent {

    @Override
    public String identity() {
        return sessionId + "|" + operationId;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
