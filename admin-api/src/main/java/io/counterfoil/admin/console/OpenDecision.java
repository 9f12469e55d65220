package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A task about which a person is asked, as connector-service shows it: what was ordered, and what may be it. */
record OpenDecision(UUID taskId, String label, String explanation, JsonNode ours, List<Candidate> candidates) {

    OpenDecision {
        candidates = List.copyOf(candidates);
    }

    /** A record of the company file. */
    record Candidate(String remoteId, Map<String, String> fields) {

        Candidate {
            fields = new TreeMap<>(fields);
        }
    }

    /** What was ordered, flat. */
    public Map<String, String> order() {
        Map<String, String> fields = new TreeMap<>();
        flatten("", ours, fields);
        return fields;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isValueNode()) {
            into.put(path, node.asText());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + " " + (i + 1), node.get(i), into);
            }
        } else {
            node.properties().forEach(field -> flatten((path + " " + field.getKey()).strip(), field.getValue(), into));
        }
        into.values().removeIf(text -> text.isEmpty() || text.equals("null"));
    }
}
