package io.counterfoil.admin.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks by id. */
record Selection(@Nullable List<UUID> tasks) {

    private static final int MOST = 1_000;

    String checkedJson() {
        List<UUID> selected = Input.required("tasks", tasks);
        if (selected.isEmpty() || selected.size() > MOST || selected.contains(null)) {
            throw Problem.badInput("tasks must name from 1 to " + MOST + " tasks.");
        }
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        selected.forEach(task -> ids.add(task.toString()));
        return JsonNodeFactory.instance.objectNode().set("tasks", ids).toString();
    }
}
