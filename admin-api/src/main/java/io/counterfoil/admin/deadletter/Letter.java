package io.counterfoil.admin.deadletter;

import io.counterfoil.admin.rest.Problem;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of a record in the topic {@code dead-letters}. */
record Letter(int partition, long offset) implements Comparable<Letter> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})-(\\d{1,18})");

    static Letter parse(String id) {
        Matcher form = FORM.matcher(id);
        if (!form.matches()) {
            throw new Problem(404, "NOT_FOUND", "There is no dead letter " + id + ".");
        }
        return new Letter(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
    }

    String id() {
        return partition + "-" + offset;
    }

    @Override
    public int compareTo(Letter other) {
        return Comparator.comparing(Letter::partition)
                .thenComparing(Letter::offset)
                .compare(this, other);
    }
}
