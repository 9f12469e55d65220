package io.counterfoil.admin.store;

import io.counterfoil.events.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a store has chosen, and what it had chosen before for orders that are older.
 *
 * @param earlier oldest first
 */
record ChosenPreferences(Preferences current, List<Preferences> earlier) {

    static final ChosenPreferences INITIAL = new ChosenPreferences(Preferences.initial(), List.of());

    /** Enough for orders that anybody still enters. */
    private static final int MOST = 20;

    ChosenPreferences {
        earlier = List.copyOf(earlier);
    }

    /** What would take effect later than the new choice, or never was in effect, is forgotten. */
    ChosenPreferences replacedBy(Preferences wanted, Instant now) {
        Instant from = wanted.effectiveFrom();
        if (from == null) {
            return new ChosenPreferences(wanted, List.of());
        }
        List<Preferences> kept = Stream.concat(earlier.stream(), Stream.of(current))
                .filter(version -> wasInEffect(version, from, now))
                .toList();
        return new ChosenPreferences(wanted, kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
    }

    private static boolean wasInEffect(Preferences version, Instant from, Instant now) {
        Instant since = version.effectiveFrom();
        return since == null || (since.isBefore(from) && !since.isAfter(now));
    }
}
