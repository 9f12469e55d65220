package io.counterfoil.history.session;

import io.counterfoil.history.projection.Run;
import io.counterfoil.history.projection.Task;
import java.util.List;

/**
 * How the tasks tried in a run ended; withdrawn ones were not tried.
 *
 * @param failed refused, differing in amount, or waiting for a person
 * @param unknown handed out, and no answer has come
 */
record Tally(int succeeded, int failed, int unknown) {

    /** From the tasks, as soon as all that the run has counted are known here; until then as the run has counted. */
    static Tally of(Run run, List<Task> tasks) {
        List<Task> tried = tasks.stream().filter(Task::tried).toList();
        int succeeded = (int) tried.stream().filter(Task::succeeded).count();
        return tried.size() < run.succeeded() + run.failed()
                ? new Tally(run.succeeded(), run.failed(), run.unknown())
                : new Tally(succeeded, tried.size() - succeeded, run.unknown());
    }

    int tried() {
        return succeeded + failed + unknown;
    }
}
