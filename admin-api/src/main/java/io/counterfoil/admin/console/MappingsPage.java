package io.counterfoil.admin.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tab Mappings.
 *
 * @param kind what is shown; null: all kinds
 * @param etag of all of the store's mappings
 * @param words what is looked for; empty for all
 * @param records of the list that the kind is linked to; those that are found by {@code find}
 */
record MappingsPage(
        Head head,
        @Nullable MappingKind kind,
        String words,
        String find,
        String etag,
        Part<MappingRow> mappings,
        List<Suggestion> suggestions,
        BooksPart records) {

    MappingsPage {
        suggestions = List.copyOf(suggestions);
    }

    public List<MappingKind> kinds() {
        return List.of(MappingKind.values());
    }

    public String path() {
        return head.path() + "/" + head.tab().path();
    }
}
