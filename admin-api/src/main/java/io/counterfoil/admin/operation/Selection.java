package io.counterfoil.admin.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.rest.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whole operations, single tasks, or both. */
record Selection(@Nullable List<UUID> operations, @Nullable List<UUID> tasks) {

    private static final int MOST = 1_000;

    String checkedJson() {
        List<UUID> whole = Objects.requireNonNullElse(operations, List.of());
        List<UUID> single = Objects.requireNonNullElse(tasks, List.of());
        int size = whole.size() + single.size();
        if (size == 0
                || size > MOST
                || whole.stream().anyMatch(Objects::isNull)
                || single.stream().anyMatch(Objects::isNull)) {
            throw Problem.badInput("operations and tasks must name from 1 to " + MOST + " of them together.");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ids(body.putArray("operations"), whole);
        ids(body.putArray("tasks"), single);
        return body.toString();
    }

    private static void ids(ArrayNode array, List<UUID> ids) {
        ids.forEach(id -> array.add(id.toString()));
    }
}
