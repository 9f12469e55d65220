package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.TaskSettled;
import java.util.List;
import java.util.Optional;

/** It stood in the company file, and somebody deleted it there. Held, and never entered again unasked. */
record Deleted(Posting last, List<Reason> reasons) implements Standing {

    static final String REASON = "DELETED_IN_QUICKBOOKS";

    Deleted {
        reasons = List.copyOf(reasons);
    }

    /**
     * What was said of it before is void.
     *
     * @param at as QuickBooks told it; empty when it did not
     */
    static Deleted of(Posting last, String at) {
        String when =
                at.isEmpty() ? "" : " on " + at.replace('T', ' ').replaceAll("(:\\d\\d)?([+-]\\d\\d:\\d\\d|Z)?$", "");
        return new Deleted(
                last,
                List.of(new Reason(
                        REASON,
                        "The order stood in QuickBooks as document number " + last.refNumber()
                                + ", and somebody deleted it there" + when
                                + ". It is not entered again by itself: enter it again, or leave it out.")));
    }

    @Override
    public State state() {
        return State.HELD;
    }

    @Override
    public Optional<Posting> posting() {
        return Optional.of(last);
    }

    /** There is nothing left to change; entered again, it is what the shop says then. */
    @Override
    public Standing changed(Order newest) {
        return this;
    }

    @Override
    public Standing settled(Posting asked, TaskSettled event) {
        return event.taskId().equals(last.taskId()) ? this : new Deleted(last, Answer.enteredBefore(event, reasons));
    }
}
