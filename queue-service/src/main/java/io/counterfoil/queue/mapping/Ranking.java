package io.counterfoil.queue.mapping;

import io.counterfoil.queue.mapping.Suggestion.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The items that are most like one product, while all pass by. */
final class Ranking {

    private static final int SHOWN = 3;
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::name);

    private final WaitingProduct product;
    private final Likeness likeness;
    private final List<Candidate> best = new ArrayList<>();

    Ranking(WaitingProduct product) {
        this.product = product;
        this.likeness = new Likeness(product);
    }

    void consider(Likeness.Item item) {
        likeness.to(item).ifPresent(candidate -> {
            best.add(candidate);
            best.sort(BEST_FIRST);
            best.subList(Math.min(SHOWN, best.size()), best.size()).clear();
        });
    }

    Suggestion suggestion() {
        return new Suggestion(product.sku(), product.name(), product.orders(), best);
    }
}
