package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Locale;

/** Filters by what a record refers to: by id or name, or by a name with everything below it. */
record TreeFilter(Node filter) {

    boolean accepts(Node reference) {
        String id = reference.text("ListID").orElse("");
        String fullName = lower(reference.text("FullName").orElse(""));
        return filter.texts("ListID").contains(id)
                || filter.texts("ListIDWithChildren").contains(id)
                || filter.texts("FullName").stream()
                        .anyMatch(name -> lower(name).equals(fullName))
                || filter.texts("FullNameWithChildren").stream().anyMatch(name -> isAtOrBelow(fullName, lower(name)));
    }

    private static boolean isAtOrBelow(String fullName, String top) {
        return fullName.equals(top) || fullName.startsWith(top + ":");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
