package io.counterfoil.admin.deadletter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of letters, the newest first, and where in each partition the next one begins. */
record Letters(List<DeadLetter> items, Map<Integer, Long> ends) {

    private static final Comparator<DeadLetter> NEWEST = Comparator.comparing(DeadLetter::at)
            .reversed()
            .thenComparing(letter -> Letter.parse(letter.id()), Comparator.reverseOrder());

    /** @param read all letters of each partition that are among its last before its end */
    static Letters newest(List<DeadLetter> read, Map<Integer, Long> ends, int limit) {
        List<DeadLetter> shown = read.stream().sorted(NEWEST).limit(limit).toList();
        Map<Integer, Long> next = new HashMap<>(ends);
        for (DeadLetter letter : shown) {
            Letter place = Letter.parse(letter.id());
            next.merge(place.partition(), place.offset(), Math::min);
        }
        return new Letters(shown, Map.copyOf(next));
    }
}
