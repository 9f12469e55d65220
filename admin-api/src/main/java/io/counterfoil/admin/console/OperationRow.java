package io.counterfoil.admin.console;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An operation that is not finished, as queue-service shows it. */
record OperationRow(
        UUID operationId,
        String name,
        String state,
        Instant queuedAt,
        @Nullable Instant startedAt,
        int tasks,
        int settled,
        int orders) {

    int waiting() {
        return tasks - settled;
    }
}
