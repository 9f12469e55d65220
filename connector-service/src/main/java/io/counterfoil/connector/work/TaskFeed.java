package io.counterfoil.connector.work;

import io.counterfoil.connector.attempt.Operations;
import io.counterfoil.connector.attempt.PostgresTold;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.events.OperationEvent;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.TaskQueued;
import jakarta.enterprise.context.ApplicationScoped;

/** From here on the delivery of a task is ours. A task that comes again is the same task. */
@ApplicationScoped
class TaskFeed implements OperationEvent.Handler {

    private final Tasks tasks;
    private final Operations operations;
    private final PostgresTold told;

    TaskFeed(Tasks tasks, Operations operations, PostgresTold told) {
        this.tasks = tasks;
        this.operations = operations;
        this.told = told;
    }

    @Override
    public void on(OperationQueued event) {
        operations.name(event.operationId(), event.storeId(), event.name());
    }

    /** Ordered once more, it is what it is: whoever asks again has not heard how it ended. */
    @Override
    public void on(TaskQueued event) {
        Task task = Task.ordered(
                event.taskId(), event.storeId(), event.tenantId(), event.operationId(), event.label(), event.work());
        if (!tasks.take(task)) {
            told.again(task);
        }
    }
}
