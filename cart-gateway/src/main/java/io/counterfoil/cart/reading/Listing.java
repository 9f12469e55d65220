package io.counterfoil.cart.reading;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list as the cart has it at this moment.
 *
 * @param next where the list goes on; empty at its end
 */
public record Listing<T>(List<T> rows, String next) {

    public Listing {
        rows = List.copyOf(rows);
    }

    public <R> Listing<R> map(Function<T, R> row) {
        return new Listing<>(rows.stream().map(row).toList(), next);
    }
}
