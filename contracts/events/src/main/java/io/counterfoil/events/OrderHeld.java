package io.counterfoil.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order waits for a person.
 *
 * @param documentId the document in queue-service
 * @param revision counts the times this document was planned anew, from 0
 */
public record OrderHeld(
        UUID storeId,
        UUID tenantId,
        UUID documentId,
        String cartOrderId,
        String number,
        int revision,
        List<Reason> reasons,
        Instant at)
        implements OperationEvent {

    public OrderHeld {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why it waits.
     *
     * @param code for programs, stable
     * @param text what happened and what to do, for people
     */
    public record Reason(String code, String text) {}

    @Override
    public String identity() {
        return documentId + "|" + revision + "|" + at;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
