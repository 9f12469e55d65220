package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The iterations open in one QuickBooks session; they end with it. */
final class Iterators {

    private final Map<String, Iteration> open = new HashMap<>();
    private final Supplier<UUID> ids;

    Iterators(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** What is left of a query, for the very same query only. */
    record Iteration(Node query, List<Entry> left) {
        Iteration {
            left = List.copyOf(left);
        }
    }

    String start(Node query, List<Entry> left) {
        String id = "{" + ids.get().toString().toUpperCase(Locale.ROOT) + "}";
        open.put(id, new Iteration(filters(query), left));
        return id;
    }

    void advance(String id, List<Entry> left) {
        open.computeIfPresent(id, (unused, iteration) -> new Iteration(iteration.query(), left));
    }

    void stop(String id) {
        open.remove(id);
    }

    /** Filters and page size must be sent again with every continuation. */
    Optional<List<Entry>> left(String id, Node query) {
        return Optional.ofNullable(open.get(id))
                .filter(iteration -> iteration.query().equals(filters(query)))
                .map(Iteration::left);
    }

    private static Node filters(Node query) {
        return query.with(Map.of());
    }
}
