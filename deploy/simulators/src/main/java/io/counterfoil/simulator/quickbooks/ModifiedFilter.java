package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/** Filters by the time of the last change, both ends included. */
final class ModifiedFilter {

    private ModifiedFilter() {}

    static Predicate<Entry> of(Node filter, CompanyTime time) {
        Optional<LocalDateTime> from = filter.text("FromModifiedDate").map(time::from);
        Optional<LocalDateTime> to = filter.text("ToModifiedDate").map(time::to);
        return entry -> {
            LocalDateTime modified = time.from(entry.modified());
            return from.map(start -> !modified.isBefore(start)).orElse(true)
                    && to.map(end -> !modified.isAfter(end)).orElse(true);
        };
    }
}
