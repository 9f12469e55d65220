package io.counterfoil.queue.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a store's mappings, as people see them.
 *
 * @param next cursor of the next part; null at the end
 */
record MappingPage(List<Item> items, @Nullable String next) {

    MappingPage {
        items = List.copyOf(items);
    }

    /**
     * One mapping.
     *
     * @param name the record's full name today; the one it had when it was linked, when it is gone
     * @param trouble why it cannot be used; null when it can
     */
    record Item(
            MappingKind kind,
            String text,
            String listId,
            String name,
            @Nullable String trouble) {

        static Item of(Link link) {
            Mapping mapping = link.mapping();
            return new Item(
                    mapping.kind(),
                    mapping.text(),
                    mapping.listId(),
                    link.nameNow() == null ? mapping.name() : link.nameNow(),
                    link.trouble().map(trouble -> "It " + trouble + ".").orElse(null));
        }
    }

    /** Of one mapping more than asked for, if there are more. */
    static MappingPage of(List<Link> found, int limit) {
        List<Link> shown = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(shown.get(limit - 1).mapping()).text() : null;
        return new MappingPage(shown.stream().map(Item::of).toList(), next);
    }
}
