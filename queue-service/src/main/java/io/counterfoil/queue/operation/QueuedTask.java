package io.counterfoil.queue.operation;

import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled.Outcome;
import java.util.Optional;

/**
 * A task that is connector-service's to deliver.
 *
 * @param outcome empty until it is settled
 */
public record QueuedTask(TaskQueued event, Optional<Outcome> outcome) {

    /** Only a task that nobody could tell about may still turn out to be something else. */
    boolean mayBecome(Outcome next) {
        return outcome.isEmpty() || (outcome.get() == Outcome.NEEDS_PERSON && next != Outcome.NEEDS_PERSON);
    }
}
