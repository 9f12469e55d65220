package io.counterfoil.admin.difference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.counterfoil.admin.rest.Input;
import org.jspecify.annotations.Nullable;

/** Which side is right about a record. */
record Winner(
        @Nullable String kind,
        @Nullable String cartId,
        @Nullable String winner) {

    String checkedJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", Input.required("kind", kind))
                .put("cartId", Input.required("cartId", cartId))
                .put("winner", Input.required("winner", winner))
                .toString();
    }
}
