package io.counterfoil.queue.mapping;

import io.counterfoil.queue.books.NameKey;

/**
 * A part of a store's orders, linked to a record of its company file.
 *
 * @param text as the shop has it; its case does not matter
 * @param name the record's full name when it was linked, for people
 */
public record Mapping(MappingKind kind, String text, String listId, String name) {

    String key() {
        return NameKey.of(text);
    }
}
