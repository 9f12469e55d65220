package io.counterfoil.admin.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product that waits for a link, and the items that may be it, as queue-service proposes them. */
record Suggestion(String sku, String product, int orders, List<Candidate> candidates) {

    Suggestion {
        candidates = List.copyOf(candidates);
    }

    /** An item that may be the product. */
    record Candidate(@Nullable String listId, String name, int score, String reason) {

        private static final int SURE = 90;

        /** Whether nobody need look twice. */
        public boolean sure() {
            return score >= SURE;
        }
    }
}
