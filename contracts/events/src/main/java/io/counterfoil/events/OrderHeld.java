package io.counterfoil.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     * @param about what it is about, for programs: a SKU, a purpose, a status code of QuickBooks; null where the code says all
     */
    public record Reason(String code, String text, @Nullable String about) {

        public Reason(String code, String text) {
            this(code, text, null);
        }
    }

    @Override
    public String identity() {
        return documentId + "|" + revision + "|" + at;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
