package io.counterfoil.queue.plan;

import io.counterfoil.events.OrderHeld.Reason;
import java.util.List;
import java.util.Set;

/** What becomes of an order: a transaction, or a hold. */
public sealed interface Plan permits Transaction, Plan.Held {

    <T> T accept(Cases<T> cases);

    /** One method an outcome. */
    interface Cases<T> {
        T transaction(Transaction transaction);

        T held(Held held);
    }

    /** Nothing can be entered before a person has done something. */
    record Held(List<Reason> reasons) implements Plan {

        /** What the store linked cannot be used. */
        public static final String LINK_BROKEN = "LINK_BROKEN";

        private static final Set<String> SETTINGS = Set.of(
                ChosenItems.ITEM_NOT_CHOSEN,
                TaxRules.TAX_NOT_MATCHED,
                NamedRecords.NOT_IN_QUICKBOOKS,
                NamedRecords.LIST_NOT_READ,
                Products.ITEM_NOT_MAPPED,
                Products.ACCOUNT_NOT_FIT,
                Methods.METHOD_NOT_MAPPED,
                CustomerRules.CUSTOMER_NOT_CLEAR,
                CustomerRules.CUSTOMER_INACTIVE,
                LINK_BROKEN,
                BooksRules.CLASSES_OFF,
                BooksRules.CLOSED_PERIOD);

        /** Of the order; but other settings may bear with them. */
        private static final Set<String> UNDER_SETTINGS =
                Set.of(OrderRules.NOT_BALANCED, OrderRules.REFUND_NOT_SPLIT, CurrencyRule.FOREIGN_CURRENCY);

        public Held {
            reasons = List.copyOf(reasons);
        }

        /** Other settings of the store would be enough; the order itself is sound. */
        public boolean bySettings() {
            return reasons.stream().allMatch(reason -> SETTINGS.contains(reason.code()));
        }

        /** Under other settings it may be planned. */
        public boolean underTheseSettings() {
            return reasons.stream()
                    .allMatch(reason -> SETTINGS.contains(reason.code()) || UNDER_SETTINGS.contains(reason.code()));
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.held(this);
        }
    }
}
