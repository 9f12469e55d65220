package io.counterfoil.queue.operation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is not finished, as people see it.
 *
 * @param state {@code OPEN} while it takes new tasks, {@code STARTED} once QuickBooks has begun with it
 * @param startedAt null while it waits for the Web Connector
 */
public record OpenOperation(
        UUID operationId,
        String name,
        String state,
        Instant queuedAt,
        @Nullable Instant startedAt,
        int tasks,
        int settled,
        int orders) {}
