package io.counterfoil.simulator.quickbooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Records asked for one by one, by their ids or names. */
final class Named {

    private final List<Entry> found = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Named(List<String> asked, Function<String, Collection<Entry>> lookup) {
        for (String each : asked) {
            Collection<Entry> entries = lookup.apply(each);
            found.addAll(entries);
            if (entries.isEmpty()) {
                missing.add(each);
            }
        }
    }

    /** By id: a single one that is not there is an error, one of several a warning. */
    Selection byId() {
        if (found.isEmpty() && missing.size() == 1) {
            throw new RequestRefused(Status.noSuchObject(missing.get(0)));
        }
        return byName();
    }

    /** By name: any that is not there is a warning. */
    Selection byName() {
        return new Selection(missing.isEmpty() ? Status.OK : Status.notAllFound(missing.get(0)), found);
    }

    /** By number: numbers are not names, so nothing found is only an empty answer. */
    Selection byNumber() {
        return found.isEmpty() ? Selection.filtered(found) : byName();
    }
}
