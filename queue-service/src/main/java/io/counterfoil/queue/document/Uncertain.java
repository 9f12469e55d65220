package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.TaskSettled;
import java.util.List;
import java.util.Optional;

/** Handed over; nobody can tell whether QuickBooks has it. Held, and never sent again unasked. */
record Uncertain(Posting last, List<Reason> reasons) implements Standing {

    Uncertain {
        reasons = List.copyOf(reasons);
    }

    @Override
    public State state() {
        return State.HELD;
    }

    @Override
    public Optional<Posting> posting() {
        return Optional.of(last);
    }

    @Override
    public Standing changed(Order newest) {
        return new Uncertain(last, Change.since(last.order(), newest, reasons));
    }

    @Override
    public Standing settled(Posting asked, TaskSettled event) {
        return Answer.to(last, event, reasons)
                .orElseGet(() -> new Uncertain(last, Answer.enteredBefore(event, reasons)));
    }
}
