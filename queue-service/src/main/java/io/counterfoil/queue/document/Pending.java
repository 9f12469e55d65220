package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.TaskSettled;
import java.util.List;

/** Imported; the reasons say what the shop has yet to do. */
record Pending(List<Reason> reasons) implements Standing {

    Pending {
        reasons = List.copyOf(reasons);
    }

    @Override
    public State state() {
        return State.PENDING;
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
        return Answer.toAnEarlierTask(asked, event).orElse(this);
    }
}
