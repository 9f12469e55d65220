package io.counterfoil.connector.work;

import io.counterfoil.connector.attempt.Ledger;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.events.OperationEvent;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.TaskQueued;
import jakarta.enterprise.context.ApplicationScoped;

/** From here on the delivery of a task is ours. A task that comes again is the same task. */
@ApplicationScoped
class TaskFeed implements OperationEvent.Handler {

    private static final int MAX_SET = 50;

    private final Ledger ledger;

    TaskFeed(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void on(OperationQueued event) {
        ledger.name(event.operationId(), event.storeId(), event.name());
    }

    @Override
    public void on(TaskQueued event) {
        ledger.take(new Task(
                event.taskId(),
                event.storeId(),
                event.tenantId(),
                event.operationId(),
                event.label(),
                event.work(),
                false,
                MAX_SET,
                0));
    }
}
