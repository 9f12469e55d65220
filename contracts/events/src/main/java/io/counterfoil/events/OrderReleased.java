package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A document may go to QuickBooks.
 *
 * @param by the person, or {@code preference} when the store exports automatically
 */
public record OrderReleased(
        UUID storeId, UUID tenantId, UUID documentId, String cartOrderId, String number, String by, Instant at)
        implements OperationEvent {

    @Override
    public String identity() {
        return documentId + "|" + at;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
