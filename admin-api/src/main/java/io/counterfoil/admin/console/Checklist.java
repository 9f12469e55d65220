package io.counterfoil.admin.console;

import io.counterfoil.admin.store.Store;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be done before a store starts, in order; what can be told from what is known is ticked. */
record Checklist(List<Step> steps) {

    Checklist {
        steps = List.copyOf(steps);
    }

    /**
     * One thing to do.
     *
     * @param key of its words
     * @param tab where it is done
     */
    record Step(String key, boolean done, Tab tab) {}

    /** How many steps are done. */
    public long done() {
        return steps.stream().filter(Step::done).count();
    }

    /** What is to be done now; null at the end. */
    public @Nullable Step next() {
        return steps.stream().filter(step -> !step.done()).findFirst().orElse(null);
    }

    /** @param entered whether some order stands in QuickBooks, so that it can be looked at there */
    static Checklist of(Store store, Optional<CartRow> cart, Optional<Login> login, boolean entered) {
        boolean tested = cart.map(row -> row.testPassedAt() != null
                        || Boolean.TRUE.equals(row.status().reachable()))
                .orElse(false);
        return new Checklist(List.of(
                new Step("step_name", true, Tab.AUTO_SYNC),
                new Step("step_credentials", cart.isPresent(), Tab.AUTO_SYNC),
                new Step("step_test", tested || store.running(), Tab.AUTO_SYNC),
                new Step("step_last_order", store.lastOrderFrom() != null, Tab.AUTO_SYNC),
                new Step("step_qwc", login.map(Login::passwordSet).orElse(false), Tab.WEB_CONNECTOR),
                new Step("step_contact", login.map(Login::hasCalled).orElse(false), Tab.WEB_CONNECTOR),
                new Step("step_items", store.preferences().defaultItem() != null, Tab.PREFERENCES),
                new Step("step_document", entered, Tab.ORDERS),
                new Step("step_start", store.running(), Tab.AUTO_SYNC)));
    }
}
