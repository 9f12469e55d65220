package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The cart could not be read; the cursor has not moved and the poll is tried again.
 *
 * @param code what kind of failure, for programs: {@code NAME_NOT_FOUND}, {@code CONNECTION_REFUSED}, {@code TLS},
 *     {@code NOT_FOUND}, {@code NOT_THIS_CART}, {@code WRONG_KEY}, {@code MISSING_RIGHT}, {@code CLOCK_SKEW},
 *     {@code BLOCKED}, {@code HTTPS_ENFORCED}, {@code RATE_LIMITED}, {@code SERVER_ERROR}, {@code NOT_JSON},
 *     {@code TRUNCATED}, {@code TIMED_OUT}, {@code NOT_REACHED}, {@code ADDRESS_REFUSED}
 * @param reason what happened and what to do, for people
 * @param since when this trouble began
 */
public record CartUnreachable(UUID storeId, UUID tenantId, String code, String reason, Instant since)
        implements CartEvent {

    @Override
    public String identity() {
        return storeId + "|" + code + "|" + since;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
