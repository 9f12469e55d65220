package io.counterfoil.history.session;

import io.counterfoil.events.SessionClosed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is shown.
 *
 * @param closedAt null while it is open
 * @param how null while it is open
 */
record SessionBody(
        UUID sessionId,
        Instant openedAt,
        @Nullable Instant closedAt,
        SessionClosed.@Nullable How how,
        String message,
        List<RunBody> runs) {}
