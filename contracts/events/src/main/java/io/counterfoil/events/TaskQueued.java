package io.counterfoil.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record's work, handed over to connector-service, which from now on owns its delivery.
 *
 * @param position order of the tasks within the operation; an earlier one is handed out no later
 * @param documentId the document it enters or prepares; null when it serves several
 * @param label what History calls it, for people
 */
public record TaskQueued(
        UUID storeId,
        UUID tenantId,
        UUID booksId,
        UUID operationId,
        UUID taskId,
        int position,
        @Nullable UUID documentId,
        String label,
        Work work)
        implements OperationEvent {

    @Override
    public String identity() {
        return taskId.toString();
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
