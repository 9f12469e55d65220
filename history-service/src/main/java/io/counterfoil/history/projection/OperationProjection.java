package io.counterfoil.history.projection;

import io.counterfoil.events.OperationEvent;
import io.counterfoil.events.TaskQueued;
import jakarta.enterprise.context.ApplicationScoped;

/** What queue-service tells of its tasks, perhaps after they were settled. */
@ApplicationScoped
class OperationProjection implements OperationEvent.Handler {

    private final PostgresTasks tasks;

    OperationProjection(PostgresTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void on(TaskQueued event) {
        tasks.of(event).queued(event);
    }
}
