package io.counterfoil.admin.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened in a store: what it was, and to which ids; who looks closer asks for them.
 *
 * @param type the name of the event
 */
public record Happening(UUID storeId, String type, Map<String, String> about) {

    /** Nothing that names a person or shows what was ordered. */
    private static final List<String> SHOWN = List.of(
            "sessionId", "operationId", "taskId", "documentId", "name", "kind", "outcome", "colour", "how", "at");

    public Happening {
        about = Map.copyOf(about);
    }

    static Happening of(UUID store, String type, JsonNode event) {
        Map<String, String> about = new LinkedHashMap<>();
        for (String name : SHOWN) {
            if (event.path(name).isTextual()) {
                about.put(name, event.path(name).asText());
            }
        }
        return new Happening(store, type, about);
    }
}
