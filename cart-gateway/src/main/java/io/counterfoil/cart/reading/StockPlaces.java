package io.counterfoil.cart.reading;

import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which items some stock writes are for.
 *
 * @param lost those whose item the cart does not have, or has twice
 */
public record StockPlaces(List<Place> found, List<StockResult> lost) {

    public StockPlaces {
        found = List.copyOf(found);
        lost = List.copyOf(lost);
    }

    /** A write, and the item it is for. */
    public record Place(StockWrite write, String id) {}

    /** An item of the cart. */
    public record Named(String sku, String id) {}

    /**
     * Finds the items.
     *
     * @param named the cart's items with some of these SKUs, in any order; more may come with them
     */
    public static Outcome<StockPlaces> find(
            List<StockWrite> writes, Function<List<String>, Outcome<List<Named>>> named) {
        List<String> skus = writes.stream()
                .filter(write -> write.cartItemId() == null)
                .map(StockWrite::sku)
                .distinct()
                .toList();
        return (skus.isEmpty() ? Outcome.of(List.<Named>of()) : named.apply(skus))
                .then(items -> Outcome.of(placed(writes, items)));
    }

    private static StockPlaces placed(List<StockWrite> writes, List<Named> items) {
        Map<String, List<String>> ids = items.stream()
                .distinct()
                .collect(Collectors.groupingBy(Named::sku, Collectors.mapping(Named::id, Collectors.toList())));
        List<Place> found = new ArrayList<>();
        List<StockResult> lost = new ArrayList<>();
        for (StockWrite write : writes) {
            String known = write.cartItemId();
            List<String> candidates = known == null ? ids.getOrDefault(write.sku(), List.of()) : List.of(known);
            if (candidates.size() == 1) {
                found.add(new Place(write, candidates.get(0)));
            } else {
                lost.add(candidates.isEmpty() ? StockResult.notFound(write) : StockResult.ambiguous(write));
            }
        }
        return new StockPlaces(found, lost);
    }

    /** Does the parts one after the other; a trouble ends it, and is one only when nothing was done before. */
    public static <P> Outcome<List<StockResult>> each(
            Collection<P> parts, List<StockResult> before, Function<P, Outcome<List<StockResult>>> part) {
        List<StockResult> results = new ArrayList<>(before);
        for (P next : parts) {
            Optional<Trouble> trouble = part.apply(next)
                    .fold(
                            done -> {
                                results.addAll(done);
                                return Optional.empty();
                            },
                            Optional::of);
            if (trouble.isPresent()) {
                return results.isEmpty() ? new Outcome.Failed<>(trouble.get()) : Outcome.of(results);
            }
        }
        return Outcome.of(results);
    }
}
