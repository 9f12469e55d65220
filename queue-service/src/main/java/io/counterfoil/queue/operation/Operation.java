package io.counterfoil.queue.operation;

import io.counterfoil.events.OperationQueued;
import java.time.Instant;
import java.util.UUID;

/** A named piece of work for the books. */
public record Operation(
        UUID id, UUID storeId, UUID tenantId, UUID booksId, String name, int ordinal, Instant queuedAt) {

    OperationQueued event() {
        return new OperationQueued(storeId, tenantId, booksId, id, name, queuedAt);
    }
}
