package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A write will not be tried again by itself.
 *
 * @param code for programs: one of {@link CartUnreachable}'s, or {@code NO_SUCH_RECORD}, {@code CHANGED_MEANWHILE},
 *     {@code NOT_SUPPORTED}, {@code REFUSED}
 * @param reason what happened and what to do, for people
 */
public record CartWriteFailed(UUID storeId, UUID tenantId, UUID writeId, String code, String reason, Instant at)
        implements CartEvent {

    @Override
    public String identity() {
        return writeId + "|" + at;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
