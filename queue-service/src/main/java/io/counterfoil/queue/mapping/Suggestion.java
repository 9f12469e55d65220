package io.counterfoil.queue.mapping;

import java.util.List;

/**
 * A product that waits for a link, and the items that may be it.
 *
 * @param product the shop's name of it
 * @param orders how many open orders have it
 * @param candidates the best first; empty when no item is alike
 */
record Suggestion(String sku, String product, int orders, List<Candidate> candidates) {

    Suggestion {
        candidates = List.copyOf(candidates);
    }

    /**
     * An item that may be the product.
     *
     * @param score from 1 to 100; 100 is certain
     * @param reason for people
     */
    record Candidate(String listId, String name, int score, String reason) {}
}
