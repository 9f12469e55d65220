package io.counterfoil.connector.render;

import io.counterfoil.connector.errand.Errand;
import io.counterfoil.connector.qbxml.Unsendable;
import io.counterfoil.connector.qbxml.Written;
import io.counterfoil.events.Work;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A piece of work as it would be handed to QuickBooks.
 *
 * @param qbxml empty when it would be refused
 * @param warnings what of the free text would be changed to fit into QuickBooks
 * @param refused why it would not be handed out; empty when it would
 */
record Rendered(String qbxml, List<String> warnings, String refused) {

    /** Stands for the id of the task. */
    private static final UUID ANY_TASK = new UUID(0, 0);

    /** Stands for the ListID of what has yet to be found or added. */
    private static final String NOT_YET_KNOWN = "0-0";

    Rendered {
        warnings = List.copyOf(warnings);
    }

    static Rendered of(Work work) {
        try {
            List<Written> requests = Errand.of(ANY_TASK, work).requests(Rendered::listId).stream()
                    .map(request -> request.write())
                    .toList();
            return new Rendered(
                    requests.stream().map(Written::xml).collect(Collectors.joining()),
                    requests.stream()
                            .flatMap(request -> request.warnings().stream())
                            .toList(),
                    "");
        } catch (Unsendable e) {
            return new Rendered("", List.of(), e.reason());
        }
    }

    private static String listId(Work.Ref ref) {
        return Objects.requireNonNullElse(ref.listId(), NOT_YET_KNOWN);
    }
}
