package io.counterfoil.queue.plan;

import io.counterfoil.events.Preferences;
import java.math.BigDecimal;

/** The rounding line: on an item that the store chose, and no more than its cap. */
final class Rounding {

    private Rounding() {}

    static boolean covers(Preferences chosen, BigDecimal difference) {
        return difference.signum() == 0
                || (ChosenItems.isChosen(chosen.roundingItem())
                        && difference.abs().compareTo(chosen.roundingCap()) <= 0);
    }
}
