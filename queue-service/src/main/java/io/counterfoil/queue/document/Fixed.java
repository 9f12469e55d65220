package io.counterfoil.queue.document;

import io.counterfoil.events.OrderHeld.Reason;
import java.util.List;
import java.util.UUID;

/**
 * What became of an order after a fix.
 *
 * @param reasons what still holds it
 */
record Fixed(UUID documentId, String number, State state, List<Reason> reasons) {

    Fixed {
        reasons = List.copyOf(reasons);
    }

    static Fixed of(Document document) {
        return new Fixed(
                document.id(),
                document.order().number(),
                document.standing().state(),
                document.standing().reasons());
    }
}
