package io.counterfoil.queue.document;

import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.TaskSettled;
import java.util.List;
import java.util.Optional;

/**
 * Where a document stands, and what may become of it.
 *
 * <pre>
 * Pending | Held --release, plan--> Queued --settled--> Exported | Held | Uncertain
 * Pending | Held --changed in the shop--> Pending | Held | Queued
 * Exported --changed in the shop, and a person or the preference says so--> Changing --settled--> Exported
 * Exported --deleted in QuickBooks--> Deleted      Deleted --released on purpose--> Queued
 * Uncertain --settled--> Exported | Held      Uncertain --released on a person's word--> Queued
 * </pre>
 */
sealed interface Standing permits Pending, Held, Uncertain, Queued, Exported, Changing, Deleted {

    State state();

    /** What a person should know or do; empty when all is well. */
    List<Reason> reasons();

    /** The cart says something else of the order. What was posted stays, and the difference is shown. */
    Standing changed(Order newest);

    /**
     * QuickBooks answered one of the document's tasks.
     *
     * @param asked what that task was to enter
     */
    Standing settled(Posting asked, TaskSettled event);

    /** QuickBooks did not mark as cleared what it entered. */
    default Standing notCleared(Reason reason) {
        return this;
    }

    /** A person has made QuickBooks agree with the newest that the cart said. */
    default Standing agreed(Order newest) {
        return this;
    }

    /** Whether it may be planned without asking: nothing of it can be in QuickBooks. */
    default boolean open() {
        return false;
    }

    /** What was handed over and may be in QuickBooks. */
    default Optional<Posting> posting() {
        return Optional.empty();
    }

    /** A change of what stands in QuickBooks that was handed over. */
    default Optional<Posting> underWay() {
        return Optional.empty();
    }

    default Optional<Entry> entry() {
        return Optional.empty();
    }
}
