package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.TaskSettled;
import java.util.List;
import java.util.Optional;

/**
 * It stands in the company file, and connector-service has a task that changes it to what the shop says now.
 *
 * @param change what it is changed to
 */
record Changing(Posting last, Entry found, Posting change, List<Reason> reasons) implements Standing {

    Changing {
        reasons = List.copyOf(reasons);
    }

    @Override
    public State state() {
        return State.EXPORTED;
    }

    @Override
    public Optional<Posting> posting() {
        return Optional.of(last);
    }

    @Override
    public Optional<Posting> underWay() {
        return Optional.of(change);
    }

    @Override
    public Optional<Entry> entry() {
        return Optional.of(found);
    }

    @Override
    public Standing changed(Order newest) {
        return new Changing(last, found, change, Change.since(change.order(), newest, reasons));
    }

    @Override
    public Standing settled(Posting asked, TaskSettled event) {
        if (!event.taskId().equals(change.taskId())) {
            return new Changing(
                    last,
                    found,
                    change,
                    event.taskId().equals(last.taskId()) ? reasons : Answer.enteredBefore(event, reasons));
        }
        return event.outcome() == TaskSettled.Outcome.CONFIRMED
                ? new Exported(
                        new Posting(last.taskId(), change.refNumber(), change.order(), last.form()),
                        Answer.entry(event),
                        Answer.afterChange(event, reasons))
                : new Exported(
                        last, found, Answer.changeFailed(event, Change.since(last.order(), asked.order(), reasons)));
    }
}
