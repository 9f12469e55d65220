package io.counterfoil.admin.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.events.Wire;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that a store says of itself, to name what a change changed. */
record StoreState(JsonNode fields) {

    private static final ObjectMapper JSON = Wire.mapper();

    static StoreState of(Store store) {
        ObjectNode fields = JSON.valueToTree(store.event());
        fields.remove("version");
        return new StoreState(fields.put("zone", store.zone().getId()));
    }

    /** Names only, those of a group after its own and a dot. */
    List<String> differsIn(StoreState before) {
        return differences("", before.fields, fields).toList();
    }

    private static Stream<String> differences(String within, JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !one.path(name).equals(other.path(name)))
                .flatMap(name -> one.path(name).isObject() && other.path(name).isObject()
                        ? differences(within + name + ".", one.path(name), other.path(name))
                        : Stream.of(within + name));
    }
}
