package io.counterfoil.cart.reading;

import io.counterfoil.cart.connection.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Follows records of which a cart cannot say when they changed: the newest each time, and of all the others a page, in
 * turns.
 *
 * @param page the page of all whose turn it is
 */
public record Turns(int page) {

    private static final int FIRST = 1;

    public static Turns start() {
        return new Turns(FIRST);
    }

    public static Turns of(Cursor cursor) {
        return new Turns(Integer.parseInt(cursor.text()));
    }

    public Cursor cursor() {
        return new Cursor(String.valueOf(page));
    }

    /**
     * The newest and the page whose turn it is.
     *
     * @param pageSize a page with fewer is the last, and the first comes next
     */
    public <T> Outcome<Changes<T>> read(
            int pageSize, Supplier<Outcome<List<T>>> newest, Function<String, Outcome<List<T>>> ofPage) {
        return newest.get().then(fresh -> ofPage.apply(String.valueOf(page)).then(old -> {
            List<T> rows = new ArrayList<>(fresh);
            rows.addAll(old);
            Turns next = old.size() < pageSize ? start() : new Turns(page + 1);
            return Outcome.of(new Changes<>(rows, next.cursor(), false));
        }));
    }
}
