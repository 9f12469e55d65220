package io.counterfoil.queue.books;

import java.util.Locale;

/** A name as QuickBooks compares it: it knows no two records of a list whose names differ in case only. */
public final class NameKey {

    private NameKey() {}

    public static String of(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
