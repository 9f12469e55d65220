package io.counterfoil.admin.stock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.counterfoil.admin.rest.Input;
import org.jspecify.annotations.Nullable;

/** The answer to a run that waits: write the numbers to the cart, or leave them. */
record GoOn(@Nullable Boolean goOn) {

    String checkedJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("goOn", Input.required("goOn", goOn))
                .toString();
    }
}
