package io.counterfoil.history.session;

import io.counterfoil.history.projection.PostgresTasks;
import io.counterfoil.history.projection.Run;

/**
 * How the tasks tried in a run ended; withdrawn ones were not tried.
 *
 * @param failed refused, differing in amount, or waiting for a person
 * @param unknown handed out, and no answer has come
 */
record Tally(int succeeded, int failed, int unknown) {

    /**
     * While the run goes on, from the tasks. Then the worse of what the run has counted and what the tasks tell: a task
     * may not have come yet, or not yet be known as a look-up, and neither may make a run look better than it was.
     */
    static Tally of(Run run, PostgresTasks.Tried tried) {
        int failed = tried.count() - tried.succeeded();
        if (!run.ended()) {
            return new Tally(tried.succeeded(), failed, 0);
        }
        return tried.count() < run.succeeded() + run.failed()
                ? new Tally(run.succeeded(), run.failed(), run.unknown())
                : new Tally(
                        Math.min(tried.succeeded(), run.succeeded()), Math.max(failed, run.failed()), run.unknown());
    }

    int tried() {
        return succeeded + failed + unknown;
    }
}
