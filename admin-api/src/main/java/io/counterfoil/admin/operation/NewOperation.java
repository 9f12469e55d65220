package io.counterfoil.admin.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.counterfoil.admin.rest.Input;
import org.jspecify.annotations.Nullable;

/** An operation by its name. */
record NewOperation(@Nullable String name) {

    private static final int LONGEST = 100;

    String checkedJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", Input.line("name", name, LONGEST))
                .toString();
    }
}
