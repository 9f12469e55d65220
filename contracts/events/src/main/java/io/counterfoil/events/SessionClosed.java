package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A session ended.
 *
 * @param how whether it ended as it should
 * @param message what the Web Connector was told or told us, for people; empty when all went well
 */
public record SessionClosed(UUID storeId, UUID tenantId, UUID sessionId, How how, String message, Instant at)
        implements SessionEvent {

    /** The ways a session ends. */
    public enum How {
        /** The Web Connector closed it after the work was done. */
        FINISHED,
        /** An error ended it. */
        FAILED,
        /** The Web Connector never came back, or signed in anew. */
        ABANDONED
    }

    @Override
    public String identity() {
        return sessionId.toString();
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
