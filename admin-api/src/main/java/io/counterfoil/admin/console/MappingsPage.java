package io.counterfoil.admin.console;

import java.util.List;

/** The tab Mappings. */
record MappingsPage(Head head, Part<MappingRow> mappings, List<Suggestion> suggestions) {

    MappingsPage {
        suggestions = List.copyOf(suggestions);
    }
}
