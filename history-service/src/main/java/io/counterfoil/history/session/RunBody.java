package io.counterfoil.history.session;

import io.counterfoil.history.projection.PostgresTasks;
import io.counterfoil.history.projection.Run;
import io.counterfoil.history.projection.Task;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is shown.
 *
 * @param operation its name; null until it has been told
 * @param tasks the first of them
 */
record RunBody(
        UUID operationId,
        @Nullable String operation,
        Colour colour,
        int succeeded,
        int failed,
        int unknown,
        List<TaskBody> tasks) {

    static RunBody of(Run run, PostgresTasks.Tried tried, List<Task> tasks) {
        Tally tally = Tally.of(run, tried);
        return new RunBody(
                run.operationId(),
                run.operationName(),
                Colour.of(run.ended(), tally),
                tally.succeeded(),
                tally.failed(),
                tally.unknown(),
                tasks.stream().flatMap(TaskBody::of).toList());
    }
}
