package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.TaskSettled;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** It stands in the company file. */
record Exported(Posting last, Entry found, List<Reason> reasons) implements Standing {

    Exported {
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
    public Optional<Entry> entry() {
        return Optional.of(found);
    }

    @Override
    public Standing changed(Order newest) {
        return new Exported(last, found, Change.since(last.order(), newest, reasons));
    }

    /** The shop's change is on its way. */
    Changing changing(Posting change) {
        return new Changing(
                last,
                found,
                change,
                reasons.stream().filter(reason -> !Change.isAbout(reason)).toList());
    }

    @Override
    public Exported notCleared(Reason reason) {
        return notChanging(List.of(reason));
    }

    /** The shop's change cannot be made for these reasons, beside those that there are. */
    Exported notChanging(List<Reason> more) {
        return new Exported(
                last,
                found,
                Stream.concat(reasons.stream(), more.stream()).distinct().toList());
    }

    @Override
    public Standing agreed(Order newest) {
        return new Exported(new Posting(last.taskId(), last.refNumber(), newest, last.form()), found, List.of());
    }

    @Override
    public Standing settled(Posting asked, TaskSettled event) {
        return event.taskId().equals(last.taskId())
                ? this
                : new Exported(last, found, Answer.enteredBefore(event, reasons));
    }
}
