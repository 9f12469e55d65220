package io.counterfoil.cart.productcart;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Follows records of which only the ids are listed: those that are new, and of the others a few each time, round and
 * round.
 */
final class Round {

    private static final int OLD_EACH = 10;
    private static final int NEW_EACH = 20;

    private Round() {}

    /** The highest id that was met, and the last that was read again. */
    static Cursor start() {
        return new Cursor("0 0");
    }

    static <T> Outcome<Changes<T>> read(
            ProductCartClient client,
            CartConnection connection,
            ProductCartClient.Kind kind,
            Cursor cursor,
            Function<Xml, T> read) {
        String[] parts = cursor.text().split(" ", 2);
        long highest = Long.parseLong(parts[0]);
        long last = Long.parseLong(parts[1]);
        return client.search(connection, kind, "").then(ids -> {
            List<Long> fresh =
                    ids.stream().filter(id -> id > highest).limit(NEW_EACH).toList();
            List<Long> old = ids.stream()
                    .filter(id -> id > last && id <= highest)
                    .limit(fresh.isEmpty() ? OLD_EACH : 0)
                    .toList();
            long newHighest = fresh.isEmpty() ? highest : fresh.get(fresh.size() - 1);
            long newLast =
                    old.size() < OLD_EACH && fresh.isEmpty() ? 0 : old.isEmpty() ? last : old.get(old.size() - 1);
            return Lines.all(
                            Stream.concat(fresh.stream(), old.stream()).toList(),
                            id -> client.details(connection, kind, id))
                    .then(rows -> Outcome.of(new Changes<>(
                            rows.stream().map(read).toList(),
                            new Cursor(newHighest + " " + newLast),
                            fresh.size() == NEW_EACH)));
        });
    }
}
