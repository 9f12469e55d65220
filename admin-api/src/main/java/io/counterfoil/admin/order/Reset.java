package io.counterfoil.admin.order;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.counterfoil.admin.rest.Input;
import org.jspecify.annotations.Nullable;

/**
 * A person knows what "Reset All Orders" means.
 *
 * @param confirm how many of the store's orders stand in QuickBooks
 */
public record Reset(@Nullable Integer confirm) {

    public String checkedJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("confirm", Input.required("confirm", confirm))
                .toString();
    }
}
