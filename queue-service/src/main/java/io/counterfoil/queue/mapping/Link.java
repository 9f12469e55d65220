package io.counterfoil.queue.mapping;

import io.counterfoil.queue.plan.Sku;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping and what has become of its record.
 *
 * @param nameNow the record's full name today; null when it is not in QuickBooks any more
 * @param active false for a record that QuickBooks would refuse
 */
public record Link(Mapping mapping, @Nullable String nameNow, boolean active) {

    /** The name today, as long as it can be used. */
    Optional<String> usableName() {
        return Optional.ofNullable(nameNow).filter(name -> trouble().isEmpty());
    }

    /** Why it cannot be used, in words that follow the record's name; empty when it can. */
    Optional<String> trouble() {
        if (nameNow == null) {
            return Optional.of("is not in QuickBooks any more");
        }
        if (!active) {
            return Optional.of("is inactive in QuickBooks");
        }
        return mapping.kind().isItem() && Sku.itemName(nameNow).isEmpty()
                ? Optional.of("has spaces or characters in its name that orders cannot name it by")
                : Optional.empty();
    }
}
