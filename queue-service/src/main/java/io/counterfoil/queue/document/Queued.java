package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.TaskSettled;
import java.util.List;
import java.util.Optional;

/** Connector-service has its task. */
record Queued(Posting last, List<Reason> reasons) implements Standing {

    Queued {
        reasons = List.copyOf(reasons);
    }

    @Override
    public State state() {
        return State.QUEUED;
    }

    @Override
    public Optional<Posting> posting() {
        return Optional.of(last);
    }

    @Override
    public Standing changed(Order newest) {
        return new Queued(last, Change.since(last.order(), newest, reasons));
    }

    @Override
    public Standing settled(Posting asked, TaskSettled event) {
        return Answer.to(last, event, reasons).orElseGet(() -> new Queued(last, Answer.enteredBefore(event, reasons)));
    }
}
