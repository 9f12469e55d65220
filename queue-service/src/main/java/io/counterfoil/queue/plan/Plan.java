package io.counterfoil.queue.plan;

import io.counterfoil.events.OrderHeld.Reason;
import java.util.List;

/** What becomes of an order: a receipt, or a hold. */
public sealed interface Plan permits Receipt, Plan.Held {

    <T> T accept(Cases<T> cases);

    /** One method an outcome. */
    interface Cases<T> {
        T receipt(Receipt receipt);

        T held(Held held);
    }

    /** Nothing can be entered before a person has done something. */
    record Held(List<Reason> reasons) implements Plan {

        public Held {
            reasons = List.copyOf(reasons);
        }

        /** Other settings of the store would be enough; the order itself is sound. */
        public boolean bySettings() {
            return reasons.stream().allMatch(reason -> reason.code().equals(ChosenItems.ITEM_NOT_CHOSEN));
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.held(this);
        }
    }
}
