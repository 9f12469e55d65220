package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/**
 * How often a Web Connector has called and found no work; gathered, so a crash may lose a few seconds of it.
 *
 * @param contacts since the last count
 */
public record ContactsCounted(UUID storeId, UUID tenantId, long contacts, Instant lastContact) implements SessionEvent {

    @Override
    public String identity() {
        return storeId + "|" + lastContact;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
