package io.counterfoil.cart.reading;

import java.util.List;

/**
 * Some changed records.
 *
 * @param next where to go on once these are kept
 * @param more whether going on at once will find more
 */
public record Changes<T>(List<T> rows, Cursor next, boolean more) {

    public Changes {
        rows = List.copyOf(rows);
    }
}
