package io.counterfoil.admin.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * What comes round by itself.
 *
 * @param pullInventoryMinutes from one Pull Inventory to the next; null for none
 */
record Standing(@Nullable Integer pullInventoryMinutes) {

    String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("pullInventoryMinutes", pullInventoryMinutes)
                .toString();
    }
}
