package io.counterfoil.cart.reading;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where reading goes on in a cart that sorts and filters rows by their last change, in whole seconds, or by id. Rows
 * move to the end when they change, so a page number would jump over some: the first page after a moment is asked for
 * again and again, and a second with more rows than a page is read by id.
 *
 * <p>The moments are the cart's own, in whatever time zone it keeps them.
 */
public sealed interface Keyset {

    LocalDateTime at();

    /**
     * The first moment asked for.
     *
     * @param overlap how far the beginning of a run goes back
     */
    LocalDateTime from(UnaryOperator<LocalDateTime> overlap);

    /** Rows of this one second are asked for, from an id on. */
    default boolean withinSecond() {
        return false;
    }

    /** Only rows with a higher id are asked for; 0 when there is no such bound. */
    default long afterId() {
        return 0;
    }

    /** Where to go on after these rows. */
    Step next(List<Row> rows, int pageSize);

    /** Where to go on when the rows up to this one are read. */
    Keyset passed(Row row);

    /** Whether the cart did as it was asked: a row out of its place would hide others. */
    default boolean answeredBy(List<Row> rows, UnaryOperator<LocalDateTime> overlap) {
        LocalDateTime before = from(overlap);
        for (Row row : rows) {
            if (row.changed().isBefore(before)) {
                return false;
            }
            before = row.changed();
        }
        return true;
    }

    static Keyset since(LocalDateTime at) {
        return new Since(at);
    }

    static Keyset parse(String text) {
        if (text.endsWith("+")) {
            return new From(LocalDateTime.parse(text.substring(0, text.length() - 1)));
        }
        String[] parts = text.split("#", 2);
        return parts.length < 2
                ? new Since(LocalDateTime.parse(text))
                : new Within(LocalDateTime.parse(parts[0]), Long.parseLong(parts[1]));
    }

    private static Step after(LocalDateTime at, List<Row> rows, int pageSize) {
        if (rows.isEmpty()) {
            return new Step(new Since(at), false);
        }
        Row last = rows.get(rows.size() - 1);
        if (rows.size() < pageSize) {
            return new Step(new Since(last.changed().isBefore(at) ? at : last.changed()), false);
        }
        boolean crowded = rows.get(0).changed().equals(last.changed());
        return new Step(crowded ? new Within(last.changed(), 0) : new From(last.changed()), true);
    }

    /** One row, as far as its place matters. */
    record Row(LocalDateTime changed, long id) {}

    /** Where to go on, and whether at once. */
    record Step(Keyset keyset, boolean more) {}

    /** The beginning of a run: rows may be saved after others of the same moment were read. */
    record Since(LocalDateTime at) implements Keyset {
        @Override
        public LocalDateTime from(UnaryOperator<LocalDateTime> overlap) {
            return overlap.apply(at);
        }

        @Override
        public Step next(List<Row> rows, int pageSize) {
            return after(at, rows, pageSize);
        }

        @Override
        public Keyset passed(Row row) {
            return new From(row.changed());
        }

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** Everything from this moment on; what was before is read. */
    record From(LocalDateTime at) implements Keyset {
        @Override
        public LocalDateTime from(UnaryOperator<LocalDateTime> overlap) {
            return at;
        }

        @Override
        public Step next(List<Row> rows, int pageSize) {
            return after(at, rows, pageSize);
        }

        @Override
        public Keyset passed(Row row) {
            return new From(row.changed());
        }

        @Override
        public String toString() {
            return at + "+";
        }
    }

    /** The rest of a second that has more rows than a page. */
    record Within(LocalDateTime at, long afterId) implements Keyset {
        @Override
        public LocalDateTime from(UnaryOperator<LocalDateTime> overlap) {
            return at;
        }

        @Override
        public boolean withinSecond() {
            return true;
        }

        /** By id; carts differ in whether the end of the second belongs to it. */
        @Override
        public boolean answeredBy(List<Row> rows, UnaryOperator<LocalDateTime> overlap) {
            long before = afterId;
            for (Row row : rows) {
                boolean then = !row.changed().isBefore(at) && !row.changed().isAfter(at.plusSeconds(1));
                if (!then || row.id() <= before) {
                    return false;
                }
                before = row.id();
            }
            return true;
        }

        @Override
        public Keyset passed(Row row) {
            return new Within(at, row.id());
        }

        @Override
        public Step next(List<Row> rows, int pageSize) {
            return new Step(
                    rows.size() < pageSize
                            ? new From(at.plusSeconds(1))
                            : new Within(at, rows.get(rows.size() - 1).id()),
                    true);
        }

        @Override
        public String toString() {
            return at + "#" + afterId;
        }
    }
}
