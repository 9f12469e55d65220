package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.TaskSettled;
import java.util.List;

/** Nothing is entered before a person has done something. */
record Held(List<Reason> reasons) implements Standing {

    Held {
        reasons = List.copyOf(reasons);
    }

    @Override
    public State state() {
        return State.HELD;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public Standing changed(Order newest) {
        return this;
    }

    @Override
    public Standing settled(Posting asked, TaskSettled event) {
        return Answer.toAnEarlierTask(asked, event)
                .or(() -> Answer.toTheWithdrawnTask(event, reasons))
                .orElse(this);
    }
}
